package cn.tongbao.platform.test.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

class SchemaGrowthTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    /** A seizure that was reported: what, how many, when, and where if that is known. */
    private static final String SEIZURE =
            """
            {'title': 'Seizure', 'type': 'object',
             'required': ['goods', 'pieces', 'at'],
             'properties': {
               'goods': {'type': 'string', 'maxLength': 200},
               'pieces': {'type': 'integer', 'minimum': 1},
               'at': {'type': 'string', 'format': 'date-time'},
               'regionCode': {'type': 'string', 'pattern': '^[0-9]{6}$'},
               'outcome': {'enum': ['DESTROYED', 'RETURNED']},
               'channel': {'enum': ['PORT', 'POST'], 'x-extensible': true},
               'files': {'type': 'array', 'items': {'$ref': '#/$defs/file'}}},
             '$defs': {'file': {'type': 'object', 'required': ['name'],
               'properties': {'name': {'type': 'string'}, 'size': {'type': 'integer'}}}},
             'additionalProperties': false}
            """;

    @ParameterizedTest
    @EnumSource(Use.class)
    void a_schema_breaks_nothing_of_itself(Use use) {
        assertThat(breaks(use, SEIZURE, SEIZURE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    void optional_properties_and_other_words_are_growth_for_everybody(Use use) {
        assertThat(
                        after(
                                use,
                                "'goods':",
                                "'note': {'type': 'string', 'description': 'New'}, 'goods':"))
                .isEmpty();
        assertThat(after(use, "'size':", "'sha256': {'type': 'string'}, 'size':")).isEmpty();
        assertThat(after(use, "'Seizure'", "'A seizure'")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a property is removed | 'outcome': {'enum': ['DESTROYED', 'RETURNED']}, |
                    a property is renamed | 'regionCode': | 'region':
                    a property below a reference is removed | , 'size': {'type': 'integer'} |
                    a type is changed | 'pieces': {'type': 'integer' | 'pieces': {'type': 'string'
                    a type is widened | 'pieces': {'type': 'integer' | 'pieces': {'type': ['integer', 'null']
                    a format is changed | 'date-time' | 'date'
                    a format is given up | , 'format': 'date-time' |
                    a pattern is changed | {6} | {4}
                    a pattern is added | 'maxLength': 200 | 'maxLength': 200, 'pattern': '^A'
                    a bound is narrowed | 200 | 100
                    a bound is widened | 200 | 300
                    a lower bound is raised | 'minimum': 1 | 'minimum': 2
                    a bound is given up | , 'maxLength': 200 |
                    a value of a list is removed | 'DESTROYED', 'RETURNED' | 'DESTROYED'
                    a value is added to a closed list | 'DESTROYED', 'RETURNED' | 'DESTROYED', 'RETURNED', 'SOLD'
                    a closed list is opened | ['DESTROYED', 'RETURNED'] | ['DESTROYED', 'RETURNED'], 'x-extensible': true
                    a value of an open list is removed | 'PORT', 'POST' | 'PORT'
                    an optional property becomes required | ['goods', 'pieces', 'at'] | ['goods', 'pieces', 'at', 'regionCode']
                    a required property becomes optional | ['goods', 'pieces', 'at'] | ['goods', 'pieces']
                    a new property is required | 'required': ['goods', | 'required': ['lot', 'goods',
                    a list becomes a single thing | 'type': 'array', 'items': {'$ref': '#/$defs/file'} | 'type': 'string'
                    the elements lose their schema | , 'items': {'$ref': '#/$defs/file'} |
                    unknown properties are let in | 'additionalProperties': false | 'additionalProperties': true
                    unknown properties may be texts | 'additionalProperties': false | 'additionalProperties': {'type': 'string'}
                    a keyword appears that is not known here | 'minimum': 1 | 'minimum': 1, 'multipleOf': 2
                    """)
    void of_an_event_nothing_else_may_change(String what, String before, @Nullable String now) {
        assertThat(after(Use.EVENT, before, now)).as(what).isNotEmpty();
    }

    @Test
    void a_list_grows_where_readers_were_told_that_it_would() {
        assertThat(after(Use.EVENT, "'PORT', 'POST'", "'PORT', 'POST', 'FAIR'")).isEmpty();
        assertThat(after(Use.ANSWER, "'PORT', 'POST'", "'PORT', 'POST', 'FAIR'")).isEmpty();
    }

    @Test
    void an_answer_may_promise_more_and_never_less() {
        var more = "'goods', 'pieces', 'at', 'regionCode'";
        assertThat(after(Use.ANSWER, "'goods', 'pieces', 'at'", more)).isEmpty();
        assertThat(after(Use.ANSWER, "200", "100")).isEmpty();
        assertThat(after(Use.ANSWER, "200", "300")).isNotEmpty();
        assertThat(after(Use.ANSWER, "'pieces', 'at'", "'pieces'")).isNotEmpty();
        assertThat(after(Use.ANSWER, "'RETURNED'", "'RETURNED', 'SOLD'")).isNotEmpty();
        assertThat(after(Use.ANSWER, ", 'size': {'type': 'integer'}", "")).isNotEmpty();
    }

    @Test
    void a_request_may_ask_for_less_and_never_more() {
        assertThat(after(Use.REQUEST, "200", "300")).isEmpty();
        assertThat(after(Use.REQUEST, "'pieces', 'at'", "'pieces'")).isEmpty();
        assertThat(after(Use.REQUEST, "'RETURNED'", "'RETURNED', 'SOLD'")).isEmpty();
        assertThat(after(Use.REQUEST, "200", "100")).isNotEmpty();
        assertThat(after(Use.REQUEST, "['goods'", "['regionCode', 'goods'")).isNotEmpty();
        assertThat(after(Use.REQUEST, ", 'RETURNED'", "")).isNotEmpty();
        assertThat(after(Use.REQUEST, ", 'size': {'type': 'integer'}", "")).isNotEmpty();
    }

    @Test
    void a_break_is_named_with_its_place() {
        assertThat(after(Use.EVENT, "date-time", "date"))
                .containsExactly("/properties/at: format was \"date-time\" and is \"date\"");
    }

    @Test
    void a_schema_that_refers_to_itself_is_judged_to_its_end() {
        var region =
                """
                {'type': 'object', 'properties': {
                  'code': {'type': 'string'},
                  'below': {'type': 'array', 'items': {'$ref': '#'}}}}
                """;

        assertThat(breaks(Use.EVENT, region, region)).isEmpty();
        assertThat(breaks(Use.EVENT, region, region.replace("'string'", "'integer'"))).hasSize(1);
    }

    @Test
    void combined_schemas_are_judged_one_by_one() {
        var either =
                """
                {'oneOf': [{'type': 'string', 'maxLength': 5}, {'type': 'integer'}]}
                """;

        assertThat(breaks(Use.EVENT, either, either)).isEmpty();
        assertThat(breaks(Use.EVENT, either, either.replace("5", "4"))).hasSize(1);
        assertThat(breaks(Use.EVENT, either, either.replace(", {'type': 'integer'}", "")))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_judged_is_refused_rather_than_passed() {
        var beside = "{'$ref': '#/$defs/a', 'maxLength': 3, '$defs': {'a': {}}}";
        var within = "{'not': {'$ref': '#/$defs/a'}, '$defs': {'a': {}}}";

        assertThatThrownBy(() -> breaks(Use.EVENT, beside, beside)).hasMessageContaining("$ref");
        assertThatThrownBy(() -> breaks(Use.EVENT, within, within)).hasMessageContaining("not");
    }

    private static List<String> after(Use use, String before, @Nullable String now) {
        var changed = SEIZURE.replace(before, now == null ? "" : now);
        assertThat(changed).as("the schema after the change").isNotEqualTo(SEIZURE);
        return breaks(use, SEIZURE, changed);
    }

    private static List<String> breaks(Use use, String before, String now) {
        var breaks = new ArrayList<String>();
        new SchemaGrowth(use, breaks)
                .compare(
                        Located.document(JSON.readTree(before)),
                        Located.document(JSON.readTree(now)));
        return breaks;
    }
}
