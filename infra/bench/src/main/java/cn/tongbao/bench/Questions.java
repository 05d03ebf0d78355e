package cn.tongbao.bench;

import cn.tongbao.bench.entries.Known;
import cn.tongbao.bench.entries.Names;
import cn.tongbao.bench.entries.Places;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What people ask registers and search for: names and parts of names, borne by many, by few and by
 * nobody, places and specialties, alone and together. Each kind of question is asked equally often
 * and shown by itself, so that a slow one does not hide among fast ones.
 */
final class Questions {

    private static final String INSTITUTIONS = "/api/v1/institutions?";
    private static final String EXPERTS = "/api/v1/experts?";
    private static final String SEARCH = "/api/v1/search?kind=";

    /**
     * One question.
     *
     * @param kind what kind it is, as it is shown: where it is asked, a colon, and for what
     * @param signedIn whether it has to be asked by somebody
     */
    record Question(String kind, String path, boolean signedIn) {}

    private final Places places;
    private final Function<RandomGenerator, String> listed;
    private final List<Function<RandomGenerator, Question>> all = new ArrayList<>();

    /** The names of institutions that are listed come from the caller, who knows what is there. */
    Questions(Places places, Function<RandomGenerator, String> listed) {
        this.places = places;
        this.listed = listed;
        register("institutions", INSTITUTIONS, "鉴定中心", random -> Names.brand(random).zh());
        register("experts", EXPERTS, "明", random -> Names.person(random).zh());
        openly(
                "institutions: whole name",
                random -> INSTITUTIONS + words(this.listed.apply(random)));
        openly(
                "experts: kind and region",
                random -> EXPERTS + "kind=INVESTIGATOR&region=" + province(random));
        search("INSTITUTION", random -> Names.brand(random).zh());
        search("EXPERT", random -> Names.person(random).zh());
    }

    /** One of all kinds. */
    Question any(RandomGenerator random) {
        return all.get(random.nextInt(all.size())).apply(random);
    }

    private void register(
            String name, String path, String common, Function<RandomGenerator, String> rare) {
        openly(name + ": nothing named", _ -> path + "limit=50");
        openly(name + ": part of many names", _ -> path + words(common));
        openly(name + ": part of few names", random -> path + words(rare.apply(random)));
        openly(name + ": nobody's name", random -> path + words("无此名称" + random.nextInt(1000)));
        openly(
                name + ": specialty",
                random -> path + "rightType=PATENT_INVENTION&technicalField=" + field(random));
        openly(
                name + ": specialty and county",
                random ->
                        path
                                + "rightType=TRADE_SECRET&technicalField="
                                + field(random)
                                + "&region="
                                + places.any(random).code());
        openly(
                name + ": status and province",
                random -> path + "status=SUSPENDED&region=" + province(random));
        openly(
                name + ": name, specialty and province",
                random ->
                        path
                                + words(rare.apply(random))
                                + "&rightType=PATENT_INVENTION&region="
                                + province(random));
    }

    private void search(String kind, Function<RandomGenerator, String> name) {
        var where = "search " + kind;
        signedIn(where + ": name", random -> SEARCH + kind + "&" + words(name.apply(random)));
        signedIn(
                where + ": place and right",
                random ->
                        SEARCH
                                + kind
                                + "&rightType=COPYRIGHT_SOFTWARE&region="
                                + places.any(random).code());
        signedIn(
                where + ": name, status and province",
                random ->
                        SEARCH
                                + kind
                                + "&status=LISTED&region="
                                + province(random)
                                + "&"
                                + words(name.apply(random)));
    }

    private void openly(String kind, Function<RandomGenerator, String> path) {
        all.add(random -> new Question(kind, path.apply(random), false));
    }

    private void signedIn(String kind, Function<RandomGenerator, String> path) {
        all.add(random -> new Question(kind, path.apply(random), true));
    }

    private String province(RandomGenerator random) {
        return Places.province(places.any(random).code());
    }

    private static String field(RandomGenerator random) {
        return Known.field(random);
    }

    private static String words(String words) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
