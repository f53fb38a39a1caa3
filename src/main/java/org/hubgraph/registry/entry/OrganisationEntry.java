package org.hubgraph.registry.entry;

import java.util.List;
import java.util.Locale;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.envers.Audited;

import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.value.Link;
import org.hubgraph.value.WebAddress;

/** Columns that hubs, tenants and funds share: how to reach them, and where to read about them. */
@MappedSuperclass
@Audited
public abstract class OrganisationEntry extends RegistryEntry {

    public WebAddress website;

    /** The host of the website in lower case, without {@code www.}; null without a website. */
    @Ignore
    public String websiteHost;

    public String email;

    public String phone;

    @Ignore
    @Column(name = "links")
    public Links linkList = Links.NONE;

    @Description("Its own website; null if none is recorded. Several entries may have the same website.")
    public WebAddress getWebsite() {
        return website;
    }

    @Description("The e-mail address for enquiries; null if none is recorded.")
    public String getEmail() {
        return email;
    }

    @Description("The telephone number for enquiries as its source writes it, if possible in international form, such"
            + " as `+82 42 350 2114`; null if none is recorded.")
    public String getPhone() {
        return phone;
    }

    @NonNull
    @Description("Pages about it on other sites, in the editors' order.")
    @Reads("linkList")
    @ListSize(most = Links.MOST)
    public List<@NonNull Link> getLinks() {
        return linkList.all();
    }

    /**
     * Sets the website and its host.
     *
     * @param address null for none
     */
    @Ignore
    public void setWebsite(WebAddress address) {
        website = address;
        websiteHost = address == null
                ? null
                : address.text()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://(www\\.)?", "")
                        .replaceFirst("[/:?#].*$", "");
    }

    @Override
    @Ignore
    public void derive() {
        super.derive();
        setWebsite(website);
    }

    @Override
    @Ignore
    public Facts facts() {
        return super.facts()
                .put("website", website)
                .put("email", email)
                .put("phone", phone)
                .put("links", linkList);
    }
}
