package cn.tongbao.platform.test.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

class ApiGrowthTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    /** Seizures are listed for everybody and reported by those who signed in. */
    private static final String API =
            """
            {'openapi': '3.1.0', 'paths': {
              '/api/v1/seizures': {
                'get': {
                  'parameters': [
                    {'in': 'query', 'name': 'region', 'required': true, 'schema': {'type': 'string'}},
                    {'in': 'query', 'name': 'limit', 'schema': {'type': 'integer', 'maximum': 200}}],
                  'responses': {'200': {
                    'headers': {'ETag': {'schema': {'type': 'string'}}},
                    'content': {'application/json': {
                      'schema': {'type': 'array', 'items': {'$ref': '#/components/schemas/Seizure'}}}}}}},
                'post': {
                  'security': [{'bearer': []}],
                  'requestBody': {'content': {'application/json': {
                    'schema': {'$ref': '#/components/schemas/Report'}}}},
                  'responses': {
                    '201': {'content': {'application/json': {
                      'schema': {'$ref': '#/components/schemas/Seizure'}}}},
                    '422': {'description': 'a rule is broken'}}}}},
             'components': {
               'securitySchemes': {'bearer': {'type': 'http', 'scheme': 'bearer'}},
               'schemas': {
                 'Seizure': {'type': 'object', 'required': ['reference'], 'properties': {
                   'reference': {'type': 'string'}, 'pieces': {'type': 'integer'}}},
                 'Report': {'type': 'object', 'required': ['goods'], 'properties': {
                   'goods': {'type': 'string'}, 'channel': {'enum': ['PORT', 'POST']}}}}}}
            """;

    @Test
    void a_document_breaks_nothing_of_itself() {
        assertThat(breaks(API)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a path goes | '/api/v1/seizures' | '/api/v1/captures'
                    a method goes | 'post': { | 'put': {
                    a field of an answer goes | , 'pieces': {'type': 'integer'} |
                    a field of an answer has another type | 'pieces': {'type': 'integer' | 'pieces': {'type': 'string'
                    a field of an answer may be null | 'reference': {'type': 'string' | 'reference': {'type': ['string', 'null']
                    a field of an answer is no longer promised | 'required': ['reference'] | 'required': []
                    an answer goes | '422' | '400'
                    a success has another status | '201' | '200'
                    an answer has another form | 'content': {'application/json': { 'schema': {'type': 'array' | 'content': {'text/csv': { 'schema': {'type': 'array'
                    a header goes | 'ETag' | 'Last-Modified'
                    a field of a request goes | , 'channel': {'enum': ['PORT', 'POST']} |
                    a field of a request becomes required | 'required': ['goods'] | 'required': ['goods', 'channel']
                    a request has a new required field | 'required': ['goods'], 'properties': { | 'required': ['goods', 'lot'], 'properties': {'lot': {},
                    a request takes fewer values | 'PORT', 'POST' | 'PORT'
                    a request has another type | 'goods': {'type': 'string' | 'goods': {'type': 'integer'
                    a body becomes required | 'requestBody': { | 'requestBody': {'required': true,
                    a body has another form | 'requestBody': {'content': {'application/json' | 'requestBody': {'content': {'multipart/form-data'
                    a parameter goes | 'name': 'limit' | 'name': 'max'
                    a parameter becomes required | 'name': 'limit' | 'name': 'limit', 'required': true
                    a required parameter is new | 'parameters': [ | 'parameters': [{'in': 'header', 'name': 'If-Match', 'required': true},
                    a parameter takes less | 200} | 100}
                    a parameter moves | 'in': 'query', 'name': 'limit' | 'in': 'header', 'name': 'limit'
                    an open call asks for a sign-in | 'get': { | 'get': {'security': [{'bearer': []}],
                    every call asks for a sign-in | 'openapi': '3.1.0' | 'openapi': '3.1.0', 'security': [{'bearer': []}]
                    a call asks for another sign-in | [{'bearer': []}] | [{'key': []}]
                    a call asks for one thing more | [{'bearer': []}] | [{'bearer': ['write']}]
                    the way to sign in changes | 'scheme': 'bearer' | 'scheme': 'basic'
                    """)
    void a_break_is_found(String what, String before, @Nullable String now) {
        assertThat(breaks(changed(before, now == null ? "" : now))).as(what).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    a path is new | 'paths': { | 'paths': {'/api/v1/lots': {'get': {'responses': {}}},
                    a method is new | 'post': { | 'delete': {'responses': {}}, 'post': {
                    a field of an answer is new | 'pieces': | 'note': {'type': 'string'}, 'pieces':
                    a field of an answer is promised now | 'required': ['reference'] | 'required': ['reference', 'pieces']
                    an optional field of a request is new | 'goods': | 'note': {'type': 'string'}, 'goods':
                    a field of a request is no longer required | 'required': ['goods'] | 'required': []
                    a request takes more values | 'PORT', 'POST' | 'PORT', 'POST', 'FAIR'
                    a parameter is new | 'parameters': [ | 'parameters': [{'in': 'query', 'name': 'cursor'},
                    a parameter is no longer required | 'required': true, 'schema' | 'schema'
                    a parameter takes more | 200} | 500}
                    a refusal is new | '422' | '409': {}, '422'
                    a header is new | 'ETag' | 'Last-Modified': {}, 'ETag'
                    a call is opened to everybody | 'security': [{'bearer': []}], |
                    another way to sign in | [{'bearer': []}] | [{'key': []}, {'bearer': []}]
                    other words | 'a rule is broken' | 'a rule is broken; errors names each field'
                    """)
    void growth_is_none(String what, String before, @Nullable String now) {
        assertThat(breaks(changed(before, now == null ? "" : now))).as(what).isEmpty();
    }

    @Test
    void a_break_is_named_with_its_place() {
        assertThat(breaks(changed(", 'pieces': {'type': 'integer'}", "")))
                .containsExactly("/components/schemas/Seizure/properties: has no pieces any more");
        assertThat(breaks(changed("'post': {", "'put': {")))
                .containsExactly("POST /api/v1/seizures: is gone");
    }

    private static String changed(String before, String now) {
        var flat = API.replaceAll("\\s*\\n\\s*", " ");
        var changed = flat.replace(before, now);
        assertThat(changed).as("the document after the change").isNotEqualTo(flat);
        return changed;
    }

    private static List<String> breaks(String now) {
        return ApiGrowth.breaks(JSON.readTree(API), JSON.readTree(now));
    }
}
