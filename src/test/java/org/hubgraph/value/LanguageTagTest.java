package org.hubgraph.value;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.entry.Texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LanguageTagTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ko",
                "zh-Hant",
                "en-GB",
                "tl",
                "cmn",
                "nan",
                "yue",
                "prs",
                "und",
                "mul",
                "sl-rozaj-biske",
                "de-CH-1996",
                "es-419",
                "hy-Latn-IT-arevela",
                "zh-Hant-TW",
                "qaa",
                "en-u-ca-gregory",
                "de-x-company"
            })
    void registeredTagsAreTakenAsTheyAre(String tag) {
        assertEquals(tag, new LanguageTag(tag).text());
    }

    /** RFC 5646, section 4.5 and appendix A. */
    @ParameterizedTest
    @CsvSource({
        "EN-gb, en-GB",
        "ZH-HANT-tw, zh-Hant-TW",
        "i-klingon, tlh",
        "zh-cmn-hans-cn, cmn-Hans-CN",
        "zh-cmn, cmn",
        "zh-yue, yue",
        "zh-guoyu, cmn",
        "iw, he",
        "in, id",
        "mo, ro",
        "sgn-BR, bzs",
        "sgn-ase, ase",
        "de-DD, de-DE",
        "my-BU, my-MM",
        "art-lojban, jbo",
        "en-GB-oed, en-GB-oxendict",
        "ja-Latn-hepburn-heploc," + " ja-Latn-hepburn-alalc97",
        "en-u-ca-gregory-t-de, en-t-de-u-ca-gregory",
        "i-default, i-default"
    })
    void otherSpellingsAreBroughtToTheCanonicalOne(String given, String canonical) {
        assertEquals(canonical, new LanguageTag(given).text());
        assertEquals(canonical, new LanguageTag(canonical).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "k",
                "ko-",
                "-ko",
                "en_US",
                "ko ",
                " ko",
                "ko\n",
                "zzz",
                "xx",
                "english",
                "kore",
                "x-a",
                "zh-Abcd",
                "en-XX-x",
                "en-US-GB",
                "en-ABCD",
                "en-yue",
                "zh-yue-nan",
                "de-1901-1901",
                "de-12345",
                "a-DE",
                "en-a-bbb",
                "en-u",
                "en-u-ca-u-co",
                "en-x",
                "ｅｎ",
                "한국어",
                "en-Latn-Cyrl",
                "en--GB",
                "de-x-0123456789",
                "zh-cmn-Hans-CN-x-aaaaaaaa-bbbbbbbb-cccccccc"
            })
    void othersAreRefused(String tag) {
        assertThrows(Invalid.class, () -> new LanguageTag(tag), tag);
    }

    @Test
    void whatIsStoredIsReadAsItIs() {
        var names = new Names(List.of(Name.undated("A", LanguageTag.stored("en-ZZ"), NameKind.OFFICIAL))).toString();

        assertEquals("[{\"text\":\"A\",\"language\":\"en-ZZ\",\"kind\":\"OFFICIAL\"}]", names);
        assertEquals(
                "zz-YY",
                Texts.stored("[{\"text\":\"A\",\"language\":\"zz-YY\"}]")
                        .all()
                        .get(0)
                        .language()
                        .text());
    }

    /** RFC 4647, section 3.4, and Unicode's likely subtags. Each name is the tag of its language. */
    @ParameterizedTest
    @CsvSource({
        "zh-Hans-CN, zh-Hant zh-Hans, zh-Hans",
        "zh-CN, zh-Hant zh-Hans, zh-Hans",
        "zh-SG, zh-Hant zh-Hans, zh-Hans",
        "zh, zh-Hant zh-Hans, zh-Hans",
        "zh-TW, zh-Hans zh-Hant, zh-Hant",
        "zh-HK, zh-Hans zh-Hant, zh-Hant",
        "zh-MO, zh zh-TW, zh-TW",
        "zh-Hant, zh-Hans zh-TW, zh-TW",
        "zh-Hant-HK, zh-Hant-TW zh-Hant zh-Hans, zh-Hant",
        "zh-Hant-HK, zh-TW zh-HK zh, zh-HK",
        "zh-TW, zh en, zh",
        "cmn-Hant, zh zh-Hant en, zh-Hant",
        "cmn, en zh, zh",
        "zh, en cmn, cmn",
        "en-GB, en-US en, en",
        "en-GB, en-AU en-US, en-AU",
        "de-CH-1996, de de-CH de-1996, de-CH",
        "sr, sr-Latn sr-Cyrl, sr-Cyrl",
        "sr-ME, sr-Cyrl sr-Latn, sr-Latn",
        "pt-BR, pt-PT pt, pt",
        "ko, ja en-GB zh, en-GB",
        "ko, ja zh, ja",
        "ko, ja ko-KR, ko-KR",
        "und, ja en ko, en",
        "und, und ja, und",
        "yue, zh en, en",
        "ko-KR, ko-Latn ko, ko",
        "az-IR, az-Latn az-Arab, az-Arab"
    })
    void aNameIsFoundByLookup(String asked, String names, String found) {
        var all = Arrays.stream(names.split(" "))
                .map(tag -> Name.undated(tag, new LanguageTag(tag), NameKind.OFFICIAL))
                .toList();

        assertEquals(found, new Names(all).best(new LanguageTag(asked)));
    }
}
