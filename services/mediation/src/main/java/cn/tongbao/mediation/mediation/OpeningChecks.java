package cn.tongbao.mediation.mediation;

import cn.tongbao.mediation.mediation.OpeningRequest.PartyRequest;
import cn.tongbao.mediation.record.Texts;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.Rulebook;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with the body that is to open a mediation, all of it at once. */
final class OpeningChecks {

    private static final int MOST_PARTIES = 20;
    private static final int MOST_REPRESENTATIVES = 10;
    private static final Set<String> AUTHORITIES = Set.of("GENERAL", "SPECIAL");
    private static final Set<String> PROCEDURES = Set.of("ORDINARY", "SIMPLIFIED");

    private final Rulebook rules;
    private final Checks checks = new Checks();

    OpeningChecks(Rulebook rules) {
        this.rules = rules;
    }

    /** Raises everything that is wrong. */
    void check(OpeningRequest request) {
        code("/framework", "mediationFrameworks", request.framework(), true);
        checks.required("/bodyOfficeId", request.bodyOfficeId())
                .text("/bodyOfficeId", request.bodyOfficeId(), Texts.NAME)
                .text("/invitingCourtOfficeId", request.invitingCourtOfficeId(), Texts.NAME)
                .text("/caseReference", request.caseReference(), Texts.NAME);
        var invited = "COURT_INVITED".equals(request.framework());
        checks.that(
                        !invited || request.invitingCourtOfficeId() != null,
                        "/invitingCourtOfficeId",
                        "REQUIRED")
                .that(
                        invited || request.invitingCourtOfficeId() == null,
                        "/invitingCourtOfficeId",
                        "NOT_ALLOWED")
                .that(invited || request.procedure() == null, "/procedure", "NOT_ALLOWED")
                .that(
                        request.procedure() == null || PROCEDURES.contains(request.procedure()),
                        "/procedure",
                        "UNKNOWN_CODE");
        region("/objectRegionCode", request.objectRegionCode());
        code("/rightType", "rightTypes", request.rightType(), true);
        code("/disputeKind", "disputeKinds", request.disputeKind(), false);
        var features = request.disputeFeatures();
        for (int i = 0; features != null && i < features.size(); i++) {
            code("/disputeFeatures/" + i, "disputeFeatures", features.get(i), true);
        }
        checks.text("/title", request.title(), Texts.TITLE)
                .required("/dispute", request.dispute())
                .text("/dispute", request.dispute(), Texts.MOST)
                .amount("/amount", request.amount())
                .required("/parties", request.parties());
        parties(request.parties());
        checks.raise();
    }

    private void parties(@Nullable List<PartyRequest> parties) {
        if (parties == null || parties.isEmpty()) {
            return;
        }
        checks.that(parties.size() <= MOST_PARTIES, "/parties", "TOO_MANY");
        for (var role : List.of("APPLICANT", "RESPONDENT")) {
            checks.that(
                    parties.stream().anyMatch(party -> party != null && role.equals(party.role())),
                    "/parties",
                    role + "_MISSING");
        }
        for (int i = 0; i < parties.size(); i++) {
            party("/parties/" + i, parties.get(i));
        }
    }

    private void party(String at, @Nullable PartyRequest party) {
        if (party == null) {
            checks.that(false, at, "REQUIRED");
            return;
        }
        code(at + "/role", "partyRoles", party.role(), true);
        code(at + "/kind", "partyKinds", party.kind(), true);
        checks.required(at + "/name", party.name())
                .text(at + "/name", party.name(), Texts.NAME)
                .text(at + "/email", party.email(), Texts.NAME)
                .that(
                        party.email() == null || party.email().matches("[^@\\s]+@[^@\\s]+"),
                        at + "/email",
                        "MALFORMED");
        region(at + "/domicileRegionCode", party.domicileRegionCode());
        var speakers = party.representatives();
        if (speakers == null) {
            return;
        }
        checks.that(speakers.size() <= MOST_REPRESENTATIVES, at + "/representatives", "TOO_MANY");
        for (int i = 0; i < speakers.size(); i++) {
            var speaker = speakers.get(i);
            var place = at + "/representatives/" + i;
            checks.required(place, speaker);
            if (speaker != null) {
                checks.required(place + "/name", speaker.name())
                        .text(place + "/name", speaker.name(), Texts.NAME)
                        .that(
                                speaker.authority() == null
                                        || AUTHORITIES.contains(speaker.authority()),
                                place + "/authority",
                                "UNKNOWN_CODE");
            }
        }
    }

    private void code(String at, String list, @Nullable String code, boolean required) {
        if (required) {
            checks.required(at, code);
        }
        checks.that(code == null || rules.codes().has(list, code), at, "UNKNOWN_CODE");
    }

    private void region(String at, @Nullable String code) {
        checks.that(code == null || rules.regions().exists(code), at, "UNKNOWN_CODE");
    }
}
