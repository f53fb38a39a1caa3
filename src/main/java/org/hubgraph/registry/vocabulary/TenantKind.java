package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("A kind of organisation; an organisation may be of several. Covers the types of the Research Organization"
        + " Registry (ROR). Values may be added.")
public enum TenantKind {
    @Description("A young company that a source calls a start-up.")
    STARTUP,
    @Description("A company.")
    COMPANY,
    @Description("A research institute or academy.")
    RESEARCH_INSTITUTE,
    @Description("A university.")
    UNIVERSITY,
    @Description("A body that teaches, such as a school or college; for a university see `UNIVERSITY`.")
    EDUCATION,
    @Description("A hospital, clinic or other provider of health care.")
    HEALTHCARE,
    @Description(
            "A building, site or equipment for research, such as a laboratory, a telescope or a computing" + " centre.")
    FACILITY,
    @Description("An archive, library or museum.")
    ARCHIVE,
    @Description("A body that funds research or innovation, such as a research council.")
    FUNDER,
    @Description("A government or a part of one, such as a ministry or a city.")
    GOVERNMENT,
    @Description("A public body outside the government itself, such as an agency.")
    PUBLIC_BODY,
    @Description("An intergovernmental organisation.")
    INTERNATIONAL_ORGANISATION,
    @Description("A broadcaster, publisher or news agency.")
    MEDIA,
    @Description("A company whose business is investing.")
    INVESTOR,
    @Description("A non-profit organisation.")
    NONPROFIT,
    @Description("None of these, or no source says.")
    OTHER
}
