package cn.tongbao.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongbao.directory.member.Specialty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whoever looks through a register finds what he asks for, however it is indexed. */
class LookingThroughTests extends ServiceTests {

    private static final List<Specialty> KNOWN =
            List.of(
                    new Specialty("PATENT_INVENTION", "PATENT_FEATURES", "G"),
                    new Specialty("PATENT_INVENTION", "TECHNICAL_DEFECTS", "H04"),
                    new Specialty("TRADEMARK", "TRADEMARK_SIGNS", null));

    @Test
    void a_name_is_found_by_any_part_of_it_of_whatever_length_and_by_nothing_else() {
        var path = listed("inst.named", named("龘靐鉴定中心", "Daabing Xq Centre"));
        listed("inst.beside", named("靐龘龖鉴定中心", "Bingdaa Centre"));
        for (var part : List.of("龘靐", "龘靐鉴", "靐鉴定中", "Daabing", "DAAB", "Xq", "xq c", "心 daa")) {
            assertThat(found("q=" + encoded(part))).as(part).containsExactly(path);
        }
        for (var part : List.of("龘", "靐", " 龘 ")) {
            assertThat(found("q=" + encoded(part))).as(part).hasSize(2).contains(path);
        }
        for (var part : List.of("齾", "齾爩", "龘 靐", "龘龘", "龘靐龖", "qx", "龘%", "龘_")) {
            assertThat(found("q=" + encoded(part))).as(part).isEmpty();
        }
    }

    @Test
    void what_latin_letters_keep_apart_is_no_part_of_a_name() {
        var path = listed("inst.mixed", named("麤A灪鉴定所", "Cu Yu"));
        assertThat(found("q=" + encoded("麤灪"))).isEmpty();
        assertThat(found("q=" + encoded("麤"))).containsExactly(path);
        assertThat(found("q=" + encoded("麤a"))).containsExactly(path);
        assertThat(found("q=" + encoded("麤A灪"))).containsExactly(path);
    }

    @Test
    void specialties_are_found_by_each_of_their_parts_and_only_by_parts_of_the_same_one() {
        var body = named("齉齾鉴定中心", "Nangya");
        var specialties = body.putArray("specialties");
        KNOWN.forEach(known -> specialties.addPOJO(known));
        var path = listed("inst.asked", body);
        for (var right : open("PATENT_INVENTION", "TRADEMARK", "COPYRIGHT")) {
            for (var kind : open("PATENT_FEATURES", "TECHNICAL_DEFECTS", "TRADEMARK_SIGNS")) {
                for (var field : open("G", "G06", "H", "H04", "H05")) {
                    var query = query(right, kind, field);
                    var known = KNOWN.stream().anyMatch(one -> answers(one, right, kind, field));
                    assertThat(found("q=" + encoded("齉齾") + query))
                            .as(query)
                            .isEqualTo(known ? List.of(path) : List.of());
                }
            }
        }
    }

    @Test
    void languages_and_who_can_be_chosen_today_are_filters() {
        var body = named("鑫淼鉴定中心", "Xinmiao");
        body.putArray("languages").add("ja");
        var path = listed("inst.japanese", body);
        var name = "q=" + encoded("鑫淼");
        assertThat(found(name + "&language=ja")).containsExactly(path);
        assertThat(found(name + "&language=en")).isEmpty();
        assertThat(found(name + "&selectable=true")).containsExactly(path);
        assertThat(found(name + "&selectable=false")).isEmpty();
        succeeded(act(Callers.KEEPER, path, "suspension", Mother.decision("违规")));
        assertThat(found(name + "&selectable=true")).isEmpty();
        assertThat(found(name + "&selectable=false")).containsExactly(path);
    }

    @Test
    void the_keeper_alone_looks_for_what_he_has_to_look_after() {
        var path = listed("inst.late");
        var asked = INSTITUTIONS + "?limit=200&reviewOverdue=true";
        assertThat(get(null, asked).statusCode()).isEqualTo(403);
        assertThat(get(Callers.institution("inst.late"), asked).statusCode()).isEqualTo(403);
        assertThat(found(Callers.KEEPER, asked)).doesNotContain(path);
        clock.set(Instant.parse("2027-06-01T16:00:01Z"));
        await().atMost(SOON).until(() -> found(Callers.KEEPER, asked).contains(path));
    }

    /**
     * The rule of {@link Specialty#covers}, with the right left open too, and classes of a section.
     */
    private static boolean answers(
            Specialty one, @Nullable String right, @Nullable String kind, @Nullable String field) {
        var known = one.technicalField();
        var within = field != null && known != null && known.startsWith(field);
        return one.covers(
                new Specialty(
                        right == null ? one.rightType() : right, kind, within ? known : field));
    }

    private static String query(
            @Nullable String right, @Nullable String kind, @Nullable String field) {
        return (right == null ? "" : "&rightType=" + right)
                + (kind == null ? "" : "&appraisalKind=" + kind)
                + (field == null ? "" : "&technicalField=" + field);
    }

    private static List<@Nullable String> open(String... codes) {
        var all = Arrays.copyOf(codes, codes.length + 1);
        return Arrays.asList(all);
    }

    private static ObjectNode named(String nameZh, String name) {
        return Mother.institution(nameZh).put("name", name);
    }

    private List<String> found(String query) {
        return found(null, INSTITUTIONS + "?" + query);
    }

    private List<String> found(@Nullable String caller, String address) {
        return succeeded(get(caller, address)).get("items").findValuesAsString("id").stream()
                .map(id -> INSTITUTIONS + "/" + id)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
