package org.hubgraph.registry.matching;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.hubgraph.value.WebAddress;

/**
 * A website: where it is, as far as it tells its owner.
 *
 * @param host in lower case without {@code www.}
 * @param path without its last slash; empty for the first page of the host
 */
record Site(String host, String path) {
    /** Sites on which many have pages. */
    private static final Set<String> SHARED = Set.of(
            "facebook.com",
            "linkedin.com",
            "twitter.com",
            "x.com",
            "instagram.com",
            "youtube.com",
            "github.com",
            "github.io",
            "google.com",
            "wordpress.com",
            "blogspot.com",
            "wixsite.com",
            "weebly.com",
            "wikipedia.org",
            "crunchbase.com",
            "medium.com",
            "vk.com",
            "weibo.com",
            "qq.com",
            "notion.site",
            "tumblr.com",
            "jimdo.com");
    /** Mail providers, whose domains tell nothing about those who use them. */
    private static final Set<String> MAIL = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "yahoo.co.jp",
            "icloud.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "mail.ru",
            "yandex.ru",
            "qq.com",
            "163.com",
            "126.com",
            "sina.com",
            "foxmail.com",
            "naver.com",
            "daum.net",
            "hanmail.net",
            "proton.me",
            "protonmail.com",
            "orange.fr",
            "free.fr",
            "libero.it",
            "t-online.de");
    /** Second labels below which organisations register, such as {@code ac} in {@code ox.ac.uk}. */
    private static final Set<String> SECOND =
            Set.of("ac", "co", "com", "edu", "gov", "go", "or", "org", "ne", "net", "re", "nic", "gob", "gouv", "res");

    private static final Pattern SCHEME = Pattern.compile("(?i)^https?://(www\\.)?");
    /**
     * The query, the port, and the names of first pages. The last one begins at the first slash of a run and gives none
     * back, because addresses are from clients and may have runs of 2,000 slashes.
     */
    private static final List<Pattern> NOT_TELLING = List.of(
            Pattern.compile("[?#].*$"),
            Pattern.compile("^:\\d+"),
            Pattern.compile("(?<!/)/++(?:(?:index|home|default)(?:\\.\\w++)?|[a-z]{2})?/*+$"));

    /** @return null for no address, and for pages on sites that many share */
    static Site of(WebAddress address) {
        if (address == null) {
            return null;
        }
        String rest = SCHEME.matcher(address.text()).replaceFirst("");
        int end = indexOfAny(rest);
        String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
        String path = rest.substring(end);
        for (Pattern part : NOT_TELLING) {
            path = part.matcher(path).replaceFirst("");
        }
        return SHARED.contains(domain(host)) ? null : new Site(host, path);
    }

    private static int indexOfAny(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("/:?#".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    /** The domain that somebody registered, such as {@code ox.ac.uk} for {@code maths.ox.ac.uk}. */
    static String domain(String host) {
        var labels = List.of(host.split("\\."));
        int size = labels.size();
        int own = size > 2 && labels.get(size - 1).length() == 2 && SECOND.contains(labels.get(size - 2)) ? 3 : 2;
        return size <= own ? host : String.join(".", labels.subList(size - own, size));
    }

    static boolean isMailProvider(String domain) {
        return MAIL.contains(domain);
    }

    String domain() {
        return domain(host);
    }

    /** The label that names the owner: {@code example} in {@code example.co.uk}. */
    String label() {
        String domain = domain();
        int dot = domain.indexOf('.');
        return dot < 0 ? domain : domain.substring(0, dot);
    }
}
