package cn.tongbao.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Parties take their seats by invitation codes, and say whether they agree to mediate. */
class SeatTests extends ServiceTests {

    @Test
    void a_code_opens_the_seat_of_its_party_however_it_is_typed() {
        var opened = opened(Mother.opening());
        assertRefused(get(Callers.HOLDER, MEDIATIONS + "/" + opened.reference()), 404, "NOT_FOUND");

        var seen =
                succeeded(
                        claim(
                                Callers.HOLDER,
                                " "
                                        + opened.codes()
                                                .getFirst()
                                                .toLowerCase(Locale.ROOT)
                                                .replace("-", " ")));

        assertThat(seen.at("/parties/0/you").booleanValue()).isTrue();
        assertThat(seen.at("/parties/0/email").stringValue()).isEqualTo("legal@holder.example.cn");
        assertThat(seen.at("/parties/1").has("email")).as("the other side's address").isFalse();
        succeeded(claim(Callers.HOLDER, opened.codes().getFirst()));
        assertThat(acts(opened.reference())).containsExactly("OPENED", "SEAT_CLAIMED");
    }

    @Test
    void whatever_is_wrong_with_a_code_the_answer_is_the_same() {
        var opened = opened(Mother.opening());
        var used = opened.codes().getFirst();
        succeeded(claim(Callers.HOLDER, used));
        var voided = opened.codes().get(1);
        invited(opened.reference(), "P2");

        var wrong = claim(Callers.STRANGER, "0000-0000-0000-0000");
        for (var code : new String[] {used, voided, "x", "字", "0".repeat(5_000)}) {
            var answer = claim(Callers.STRANGER, code);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(withoutTrace(answer.body())).isEqualTo(withoutTrace(wrong.body()));
        }
        assertRefused(claim(Callers.SECRETARY, voided), 404, "NOT_FOUND");
        assertRefused(claim(Callers.MEDIATOR, voided), 404, "NOT_FOUND");
    }

    @Test
    void a_new_invitation_voids_the_one_before_and_leaves_a_used_one() {
        var opened = opened(Mother.opening());
        var second = invited(opened.reference(), "P2");
        assertThat(second).isNotEqualTo(opened.codes().get(1));
        assertRefused(claim(Callers.RESPONDENT, opened.codes().get(1)), 404, "NOT_FOUND");
        succeeded(claim(Callers.RESPONDENT, second));
        invited(opened.reference(), "P2");
        succeeded(claim(Callers.RESPONDENT, second));
        assertFields(
                act(Callers.SECRETARY, opened.reference(), "invitations", Map.of("partyId", "P7")),
                "/partyId UNKNOWN_PARTY");
    }

    @Test
    void an_agent_needs_the_paper_that_authorises_him() {
        var opened = opened(Mother.opening());
        var code = opened.codes().getFirst();
        assertRefused(
                post(Callers.HOLDER, CLAIMS, null, Map.of("code", code, "agent", true)),
                422,
                "AUTHORISATION_REQUIRED");
        assertRefused(
                post(
                        Callers.HOLDER,
                        CLAIMS,
                        null,
                        Map.of(
                                "code",
                                code,
                                "agent",
                                true,
                                "authorisation",
                                files.ofParty("party.respondent", "授权书.pdf"))),
                422,
                "EVIDENCE_TOKEN_INVALID");
        var seen =
                succeeded(
                        post(
                                Callers.HOLDER,
                                CLAIMS,
                                null,
                                Map.of(
                                        "code",
                                        code,
                                        "agent",
                                        true,
                                        "authorisation",
                                        files.ofParty("party.holder", "授权书.pdf"))));
        assertThat(seen.at("/files/0/purpose").stringValue()).isEqualTo("AUTHORISATION");
    }

    @Test
    void a_second_person_joins_a_party_as_its_agent_only() {
        var opened = opened(Mother.opening());
        succeeded(claim(Callers.HOLDER, opened.codes().getFirst()));
        var code = invited(opened.reference(), "P1");
        assertRefused(claim(Callers.STRANGER, code), 409, "SEAT_TAKEN");
        succeeded(
                post(
                        Callers.STRANGER,
                        CLAIMS,
                        null,
                        Map.of(
                                "code",
                                code,
                                "agent",
                                true,
                                "authorisation",
                                files.ofParty("party.stranger", "授权书.pdf"))));
        assertThat(seen(Callers.STRANGER, opened.reference()).at("/parties/0/you").booleanValue())
                .isTrue();
    }

    @Test
    void nobody_sits_on_both_sides_and_the_mediator_on_neither() {
        var opened = opened(Mother.opening());
        succeeded(claim(Callers.HOLDER, opened.codes().getFirst()));
        assertRefused(claim(Callers.HOLDER, opened.codes().get(1)), 422, "OTHER_SIDE");
        succeeded(
                act(
                        Callers.SECRETARY,
                        opened.reference(),
                        "mediator",
                        Map.of("person", "mediator.li")));
        assertRefused(
                claim(Callers.party("mediator.li"), opened.codes().get(1)),
                422,
                "MEDIATOR_IS_PARTY");
        succeeded(claim(Callers.RESPONDENT, opened.codes().get(1)));
    }

    @Test
    void parties_agree_each_for_itself_and_once() {
        var reference = seated(Mother.opening());
        succeeded(act(Callers.HOLDER, reference, "consents", Map.of("agrees", true)));
        assertThat(status(reference)).isEqualTo("CONSENT_SOUGHT");
        assertRefused(
                act(Callers.HOLDER, reference, "consents", Map.of("agrees", false)),
                409,
                "ALREADY_SAID");
        assertRefused(
                act(Callers.HOLDER, reference, "consents", Map.of("agrees", true, "partyId", "P2")),
                403,
                "NOT_ALLOWED");
        var last = succeeded(act(Callers.RESPONDENT, reference, "consents", Map.of()));
        assertThat(last.get("status").stringValue()).isEqualTo("CONSENTED");
        assertThat(last.at("/parties/1/consent/agrees").booleanValue()).isTrue();
        assertThat(last.at("/parties/1/consent/onPaper").booleanValue()).isFalse();
        assertRefused(
                act(Callers.RESPONDENT, reference, "consents", Map.of()), 409, "MEDIATION_STATE");
    }

    @Test
    void the_secretary_files_the_paper_of_a_party_without_an_account() {
        var reference = opened(Mother.opening()).reference();
        assertFields(
                act(Callers.SECRETARY, reference, "consents", Map.of("agrees", true)),
                "/partyId REQUIRED");
        assertRefused(
                act(Callers.SECRETARY, reference, "consents", Map.of("partyId", "P1")),
                422,
                "PAPER_REQUIRED");
        var paper = files.ofSecretary("同意书.pdf");
        var seen =
                succeeded(
                        act(
                                Callers.SECRETARY,
                                reference,
                                "consents",
                                Map.of("partyId", "P1", "evidence", paper)));
        assertThat(seen.at("/parties/0/consent/onPaper").booleanValue()).isTrue();
        assertThat(seen.at("/files/0/name").stringValue()).isEqualTo("同意书.pdf");
        assertRefused(
                act(
                        Callers.SECRETARY,
                        reference,
                        "consents",
                        Map.of("partyId", "P2", "evidence", paper)),
                422,
                "EVIDENCE_ALREADY_ATTACHED");
        assertThat(
                        succeeded(
                                        act(
                                                Callers.SECRETARY,
                                                reference,
                                                "consents",
                                                Map.of(
                                                        "partyId",
                                                        "P2",
                                                        "evidence",
                                                        files.ofSecretary("同意书二.pdf"))))
                                .get("status")
                                .stringValue())
                .isEqualTo("CONSENTED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_refusal_ends_it_said_or_signed(boolean onPaper) {
        var reference = seated(Mother.opening());
        succeeded(act(Callers.HOLDER, reference, "consents", Map.of("agrees", true)));
        var refused =
                onPaper
                        ? act(
                                Callers.SECRETARY,
                                reference,
                                "consents",
                                Map.of(
                                        "agrees",
                                        false,
                                        "partyId",
                                        "P2",
                                        "evidence",
                                        files.ofSecretary("拒绝调解.pdf")))
                        : act(Callers.RESPONDENT, reference, "consents", Map.of("agrees", false));
        assertThat(succeeded(refused).get("status").stringValue()).isEqualTo("REFUSED");
        assertThat(json(refused).at("/end").has("ground")).isFalse();
        assertRefused(
                act(Callers.SECRETARY, reference, "mediator", Map.of("person", "mediator.li")),
                409,
                "MEDIATION_STATE");
        assertThat(history(reference).getLast().get("to").stringValue()).isEqualTo("REFUSED");
    }

    @Test
    void all_of_three_parties_have_to_agree() {
        var opened = opened(Mother.openingOfThree());
        succeeded(claim(Callers.HOLDER, opened.codes().get(0)));
        succeeded(claim(Callers.RESPONDENT, opened.codes().get(1)));
        succeeded(claim(Callers.STRANGER, opened.codes().get(2)));
        succeeded(act(Callers.HOLDER, opened.reference(), "consents", Map.of()));
        succeeded(act(Callers.RESPONDENT, opened.reference(), "consents", Map.of()));
        assertThat(status(opened.reference())).isEqualTo("CONSENT_SOUGHT");
        succeeded(act(Callers.STRANGER, opened.reference(), "consents", Map.of()));
        assertThat(status(opened.reference())).isEqualTo("CONSENTED");
    }

    private String invited(String reference, String party) {
        return succeeded(act(Callers.SECRETARY, reference, "invitations", Map.of("partyId", party)))
                .get("code")
                .stringValue();
    }

    private static ObjectNode withoutTrace(String problem) {
        var document = (ObjectNode) JSON.readTree(problem);
        document.remove("traceId");
        return document;
    }
}
