package cn.tongbao.directory.selection;

import static cn.tongbao.directory.TestMembers.institution;
import static org.awaitility.Awaitility.await;

import cn.tongbao.directory.Callers;
import cn.tongbao.directory.ServiceTests;
import cn.tongbao.directory.TestBeacon;
import cn.tongbao.directory.TestMembers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What tests of selections begin with: three listed institutions, and a beacon that works. */
@Import(SelectionTests.Registers.class)
public abstract class SelectionTests extends ServiceTests {

    protected static final String SELECTIONS = "/api/v1/selections";

    @Autowired protected TestMembers members;

    protected final TestBeacon beacon = TestBeacon.only();

    @BeforeEach
    void registers() {
        beacon.mode(TestBeacon.Mode.NORMAL);
        members.clear();
        List.of("alpha", "beta", "gamma").forEach(name -> members.put(institution(name)));
    }

    @AfterEach
    void beaconWorksAgain() {
        beacon.mode(TestBeacon.Mode.NORMAL);
    }

    /** A draw for a case of its own, so that nobody was chosen in it before. */
    protected static ObjectNode draw(String caseLabel) {
        var body = JSON.createObjectNode();
        body.put("caseLabel", caseLabel).put("kind", "DRAW");
        body.set(
                "specialty",
                JSON.valueToTree(
                        Map.of(
                                "rightType",
                                "COPYRIGHT_SOFTWARE",
                                "appraisalKind",
                                "WORKS",
                                "technicalField",
                                "G06")));
        return body;
    }

    protected static ObjectNode agreed(String caseLabel, String memberId) {
        return draw(caseLabel).put("kind", "AGREED").put("agreedMemberId", memberId);
    }

    protected static ObjectNode excluding(ObjectNode body, String... memberIds) {
        var exclusions = body.putArray("exclusions");
        for (var id : memberIds) {
            exclusions.addObject().put("memberId", id).put("ground", "PARTY_OBJECTION");
        }
        return body;
    }

    protected JsonNode chosen(ObjectNode body) {
        return succeeded(post(Callers.JUDGE, SELECTIONS, null, body));
    }

    protected String reference(JsonNode selection) {
        return selection.get("reference").stringValue();
    }

    protected JsonNode read(String reference) {
        return succeeded(get(Callers.JUDGE, SELECTIONS + "/" + reference));
    }

    protected JsonNode proof(String reference) {
        return succeeded(get(null, SELECTIONS + "/" + reference + "/proof"));
    }

    protected String statusOf(String reference) {
        return proof(reference).get("status").stringValue();
    }

    /** Waits until a draw has ended by itself. */
    protected JsonNode awaited(String reference, String status) {
        await().atMost(SOON).until(() -> statusOf(reference).equals(status));
        return proof(reference);
    }

    /** Registers that tests fill, in place of the service's own. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Registers {

        @Bean
        @Primary
        TestMembers filledRegisters() {
            return new TestMembers();
        }
    }
}
