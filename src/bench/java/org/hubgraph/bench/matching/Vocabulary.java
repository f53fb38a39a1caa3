package org.hubgraph.bench.matching;

import java.util.Arrays;
import java.util.List;

/** Words of invented names that look like those of organisations in many countries. */
final class Vocabulary {
    private static final String COUNTRIES = """
            DE|de|Berlin;52.52;13.40,Aachen;50.78;6.08,Dresden;51.05;13.74|GmbH,AG,UG (haftungsbeschränkt)|Falkenberg,Nordlicht,Steinbach,Morgenrot,Kupferstein,Lindenau,Hagedorn,Brückner|Institut für,Zentrum für|Universität
            AT|at|Wien;48.21;16.37,Graz;47.07;15.44|GmbH,KG|Alpenglut,Donauland,Sonnleitner,Hochstein,Edelbach|Institut für,Zentrum für|Universität
            FR|fr|Lyon;45.76;4.84,Grenoble;45.19;5.72,Nantes;47.22;-1.55|SAS,SARL,S.A.|Beaulieu,Montclair,Vaucresson,Lumière Bleue,Rochebrune,Étoile Claire|Institut de,Centre de|Université de
            ES|es|Sevilla;37.39;-5.98,Bilbao;43.26;-2.93,Valencia;39.47;-0.38|S.L.,S.A.|Monteverde,Azahar,Peñalba,Riofrío,Campoalto,Torrelaguna|Instituto de,Centro de|Universidad de
            IT|it|Torino;45.07;7.69,Bologna;44.49;11.34,Trento;46.07;11.12|S.r.l.,S.p.A.|Pietralunga,Valdoro,Acquachiara,Montebello,Lanciani|Istituto di,Centro di|Università di
            PT|pt|Porto;41.15;-8.61,Braga;41.55;-8.42|Lda.,S.A.|Vale Dourado,Mirandela,Penedo Alto,Serralves|Instituto de,Centro de|Universidade do
            NL|nl|Utrecht;52.09;5.12,Delft;52.01;4.36|B.V.,N.V.|Oostwaard,Zilverberg,Hollandsteyn,Meerkamp|Instituut voor,Centrum voor|Universiteit
            PL|pl|Wrocław;51.11;17.04,Gdańsk;54.35;18.65|Sp. z o.o.,S.A.|Białowieża,Jastrzębski,Srebrna Góra,Młyńska|Instytut,Centrum|Uniwersytet
            CZ|cz|Brno;49.20;16.61,Ostrava;49.82;18.26|s.r.o.,a.s.|Zlatohrad,Červenka,Lípová,Modrava|Institut,Centrum|Univerzita
            SE|se|Uppsala;59.86;17.64,Lund;55.70;13.19|AB|Norrsken Bio,Älvdalen,Skogsberg,Vintergatan|Institutet för,Centrum för|Universitet
            FI|fi|Oulu;65.01;25.47,Tampere;61.50;23.79|Oy,Oyj|Koivuranta,Revontuli,Järvinen,Kallioharju|Instituutti,Keskus|Yliopisto
            US|com|Boston;42.36;-71.06,Austin;30.27;-97.74,Pittsburgh;40.44;-80.00|Inc.,LLC,Corporation|Blackwater,Northgate,Silverline,Cedarbrook,Ironwood,Brightwell,Larkspur,Stonebridge|Institute of,Center for|University of
            GB|co.uk|Leeds;53.80;-1.55,Bristol;51.45;-2.59,Cambridge;52.21;0.12|Ltd,Limited,PLC|Ashworth,Kingsmere,Thornbury,Wexcombe,Harrowgate,Penrose|Institute of,Centre for|University of
            CA|ca|Waterloo;43.46;-80.52,Calgary;51.05;-114.07|Inc.,Ltd.|Maplecrest,Glacierpoint,Bluejay,Fraserview|Institute of,Centre for|University of
            IN|in|Pune;18.52;73.86,Hyderabad;17.39;78.49|Pvt. Ltd.,Private Limited|Suryavanshi,Neelgiri,Chandraprabha,Vikramshila|Institute of,Centre for|University of
            BR|com.br|Recife;-8.05;-34.88,Campinas;-22.91;-47.06|Ltda.,S.A.|Pedra Azul,Jacarandá,Igarapé,Ouro Verde|Instituto de,Centro de|Universidade de
            TR|com.tr|Ankara;39.93;32.86,İzmir;38.42;27.14|A.Ş.,Ltd. Şti.|Yıldızhan,Gökova,Anadolu Işık,Çınaraltı|Enstitüsü,Merkezi|Üniversitesi
            KE|co.ke|Nairobi;-1.29;36.82,Mombasa;-4.04;39.67|Ltd,Limited|Savannahlink,Tumaini,Jengaworks,Kilimora|Institute of,Centre for|University of
            """;

    /** Chinese, Japanese, Korean and Russian names, each with the usual spelling in Latin letters. */
    private static final String SCRIPTS = """
            CN|com.cn|上海;Shanghai;31.23;121.47,深圳;Shenzhen;22.54;114.06,杭州;Hangzhou;30.27;120.15|有限公司;Co., Ltd.,股份有限公司;Corporation|华云;Huayun,明远;Mingyuan,星瀚;Xinghan,启辰;Qichen,蓝海;Lanhai,博瑞;Borui,恒泽;Hengze|科技;Technology,生物;Biotech,智能;Intelligent
            JP|co.jp|大阪;Osaka;34.69;135.50,仙台;Sendai;38.27;140.87|株式会社;Co., Ltd.|サクラテック;Sakuratekku,ミライノ;Miraino,ヒカリオ;Hikario,アオゾラ;Aozora|研究所;Research Institute,システム;Systems
            KR|co.kr|대전;Daejeon;36.35;127.38,부산;Busan;35.18;129.08|주식회사;Co., Ltd.|한빛소프트;Hanbit Soft,새론바이오;Saeron Bio,누리온;Nurion,미래누리;Miraenuri|연구소;Research Institute,센터;Center
            RU|ru|Казань;Kazan;55.80;49.11,Томск;Tomsk;56.49;84.95|ООО;LLC,АО;JSC|Полярис;Polaris,Северный Ветер;Severnyi Veter,Гранит;Granit,Кристаллика;Kristallika|Институт;Institute,Центр;Centre
            """;

    /** Fields of work; the first of each is English, the others are those of other languages. */
    static final List<List<String>> FIELDS = List.of(
            List.of("Robotics", "Robotik", "Robotique", "Robótica"),
            List.of("Photonics", "Photonik", "Photonique", "Fotónica"),
            List.of("Marine Biology", "Meeresbiologie", "Biologie Marine", "Biología Marina"),
            List.of("Polymer Chemistry", "Polymerchemie", "Chimie des Polymères", "Química de Polímeros"),
            List.of("Applied Mathematics", "Angewandte Mathematik", "Mathématiques Appliquées", "Matemática Aplicada"),
            List.of("Soil Science", "Bodenkunde", "Science du Sol", "Ciencia del Suelo"),
            List.of("Neurology", "Neurologie", "Neurologie", "Neurología"),
            List.of("Urban Planning", "Stadtplanung", "Urbanisme", "Urbanismo"));

    static final List<String> TRADES = List.of(
            "Robotics",
            "Biotech",
            "Energy",
            "Software",
            "Systems",
            "Photonics",
            "Analytics",
            "Materials",
            "Mobility",
            "Diagnostics",
            "Aerospace",
            "Foods",
            "Logistics",
            "Therapeutics",
            "Semiconductor");

    record City(String name, String latin, double latitude, double longitude) {}

    /** @param latin as the list itself for countries with Latin letters */
    record Country(
            String code,
            String domain,
            List<City> cities,
            List<String[]> forms,
            List<String[]> stems,
            List<String[]> institutes,
            String university) {
        boolean isLatin() {
            return forms.get(0)[0].equals(forms.get(0)[1]);
        }
    }

    private Vocabulary() {}

    static List<Country> countries() {
        return (COUNTRIES + SCRIPTS).lines().map(Vocabulary::country).toList();
    }

    private static Country country(String line) {
        String[] parts = line.split("\\|");
        return new Country(
                parts[0],
                parts[1],
                Arrays.stream(parts[2].split(",")).map(Vocabulary::city).toList(),
                pairs(parts[3]),
                pairs(parts[4]),
                pairs(parts[5]),
                parts.length > 6 ? parts[6] : "");
    }

    private static City city(String text) {
        String[] parts = text.split(";");
        int last = parts.length;
        return new City(
                parts[0],
                last == 4 ? parts[1] : parts[0],
                Double.parseDouble(parts[last - 2]),
                Double.parseDouble(parts[last - 1]));
    }

    private static List<String[]> pairs(String list) {
        return Arrays.stream(list.split(",(?! )"))
                .map(text -> text.contains(";") ? text.split(";") : new String[] {text, text})
                .toList();
    }
}
