package org.hubgraph.registry.importing.run;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Lists of objects: what a record said, what it says now, what the list has, and what it then has. */
class ListMergeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a street is gone; [{c:DE,s:Main}]; [{c:DE}]; [{c:DE,s:Main}]; [{c:DE}]",
                "not what an editor added; [{c:DE,s:Main}]; [{c:DE}]; [{c:DE,s:Main,z:1}]; [{c:DE,z:1}]",
                "nor corrected; [{c:DE,s:Main}]; [{c:DE}]; [{c:DE,s:Quay}]; -",
                "one of two; [{c:DE,s:A},{c:DE,s:B}]; [{c:DE}]; [{c:DE,s:A},{c:DE,s:B}]; [{c:DE}]",
                "a name ends; [{text:A}]; [{text:A,until:1999}]; [{text:A,kind:X}]; [{text:A,kind:X,until:1999}]",
                "it has a language; [{text:A}]; [{text:A,language:de}]; [{text:A}]; [{text:A,language:de}]",
                "a kind remains; [{text:A,kind:X},{text:B}]; [{text:A,kind:X}]; [{text:A,kind:Y},{text:B}]; [{text:A,kind:Y}]",
                "a kind changes; [{text:A,kind:X}]; [{text:A,kind:Z}]; [{text:A,kind:X}]; [{text:A,kind:Z}]",
                "a new name in place; [{text:A},{text:B}]; [{text:C},{text:B}]; [{text:A},{text:B}]; [{text:C},{text:B}]",
                "in place of the only one; [{text:A}]; [{text:C}]; [{text:A},{text:E}]; [{text:C},{text:E}]",
                "behind an editor's; [{text:A}]; [{text:C}]; [{text:E},{text:A}]; [{text:E},{text:C}]",
                "before the former; [{text:A,kind:X}]; [{text:C,kind:X},{text:A,kind:Z}]; [{text:A,kind:X}];"
                        + "[{text:C,kind:X},{text:A,kind:Z}]",
                "names change their order; [{text:A},{text:B}]; [{text:B},{text:A}]; [{text:A},{text:E},{text:B}];"
                        + "[{text:B},{text:E},{text:A}]",
                "not an editor's; [{text:A},{text:B},{text:C}]; [{text:C},{text:A},{text:B}]; [{text:B},{text:A},{text:C}]; -",
                "another language of an editor; [{text:A,language:en},{text:B}]; [{text:A,language:en}];"
                        + "[{text:A,language:en},{text:A,language:de},{text:B}]; [{text:A,language:en},{text:A,language:de}]",
                "an id is preferred; [{scheme:S,value:1},{scheme:S,value:2,preferred:true}];"
                        + "[{scheme:S,value:1,preferred:true},{scheme:S,value:2}];"
                        + "[{scheme:S,value:1},{scheme:S,value:2,preferred:true}];"
                        + "[{scheme:S,value:1,preferred:true},{scheme:S,value:2}]",
                "a page of another kind; [{url:U,kind:X}]; [{url:U,kind:Y}]; [{url:U,kind:X,title:T}]; [{url:U,kind:Y,title:T}]",
                "a record only adds; []; [{text:N},{text:B}]; [{text:A},{text:B}]; [{text:A},{text:B},{text:N}]",
                "what an editor removed; [{text:A},{text:B}]; [{text:A},{text:B},{text:C}]; [{text:A}]; [{text:A},{text:C}]",
                "values; [1,2]; [2,3]; [1,2,9]; [2,3,9]"
            })
    void aListChangesByWhatTheRecordChanges(String name, String then, String wanted, String present, String result) {
        var changes = ThreeWayMerge.update(Json.read(list(then)), Json.read(list(wanted)), Json.read(list(present)));

        assertEquals(result.equals("-") ? Json.object() : Json.read(list(result)), changes, name);
    }

    /** JSON with quotation marks. */
    private static String list(String items) {
        return "{\"list\":" + items.replaceAll("([A-Za-z]+|\\d+)", "\"$1\"").replace("\"true\"", "true") + "}";
    }
}
