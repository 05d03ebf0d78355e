package cn.tongbao.directory.selection;

import cn.tongbao.directory.member.MemberKind;
import cn.tongbao.directory.record.Roles;
import cn.tongbao.directory.record.Texts;
import cn.tongbao.directory.selection.SelectionRequest.AgentRequest;
import cn.tongbao.directory.selection.SelectionRequest.ExclusionRequest;
import cn.tongbao.directory.selection.SelectionRequest.OutsideRequest;
import cn.tongbao.directory.selection.SelectionRequest.SpecialtyRequest;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Checks;
import cn.tongbao.rulebook.Rulebook;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a request is complete and its fields fit each other. */
final class SelectionChecks {

    private static final int MOST_AGENTS = 50;
    private static final int MOST_MEMBERS = 200;
    private static final int MOST_INSTANCES = 10;
    private static final Pattern CASE =
            Pattern.compile("C-[0-9]{6}-[0-9]{4}-[0-9A-HJKMNP-TV-Z]{6}");
    private static final Pattern FIELD = Pattern.compile("[A-H]([0-9]{2})?");
    private static final Set<String> PERSONS =
            Set.of(MemberKind.EXPERT.name(), MemberKind.INVESTIGATOR.name());

    private final Rulebook rules;
    private final Checks checks = new Checks();

    SelectionChecks(Rulebook rules) {
        this.rules = rules;
    }

    /**
     * What is needed to look for conflicts. A court says in which instance it chooses a person,
     * since who took part in one is kept out of the others.
     */
    SelectionChecks matter(Subject who, SelectionRequest request) {
        checks.required("/caseLabel", request.caseLabel())
                .text("/caseLabel", request.caseLabel(), Texts.TITLE)
                .that(
                        request.caseReference() == null
                                || CASE.matcher(request.caseReference()).matches(),
                        "/caseReference",
                        "MALFORMED_REFERENCE")
                .that(
                        request.memberKind() == null
                                || named(MemberKind.values(), request.memberKind()),
                        "/memberKind",
                        "UNKNOWN_CODE")
                .required("/specialty", request.specialty());
        specialty(request.specialty());
        agents(request.allAgents());
        instances(request);
        if (PERSONS.contains(Objects.requireNonNullElse(request.memberKind(), ""))
                && (who.has(Roles.JUDGE) || who.has(Roles.CLERK))) {
            checks.required("/instance", request.instance());
        }
        return this;
    }

    /** What is needed to choose, beyond that. */
    SelectionChecks choice(SelectionRequest request) {
        checks.required("/kind", request.kind())
                .that(
                        request.kind() == null || named(SelectionKind.values(), request.kind()),
                        "/kind",
                        "UNKNOWN_CODE");
        var agreed = "AGREED".equals(request.kind());
        if ("DRAW".equals(request.kind())) {
            checks.that(request.agreedMemberId() == null, "/agreedMemberId", "NOT_ALLOWED")
                    .that(request.outside() == null, "/outside", "NOT_ALLOWED");
        } else if (agreed) {
            checks.that(
                            request.agreedMemberId() != null || request.outside() != null,
                            "/agreedMemberId",
                            "REQUIRED")
                    .that(
                            request.agreedMemberId() == null || request.outside() == null,
                            "/outside",
                            "NOT_ALLOWED");
        }
        outside(request.outside());
        exclusions(request.allExclusions());
        accepted(request.allAccepted());
        return this;
    }

    void raise() {
        checks.raise();
    }

    private void specialty(@Nullable SpecialtyRequest specialty) {
        if (specialty == null) {
            return;
        }
        checks.required("/specialty/rightType", specialty.rightType())
                .that(
                        specialty.rightType() == null
                                || rules.codes().has("rightTypes", specialty.rightType()),
                        "/specialty/rightType",
                        "UNKNOWN_CODE")
                .that(
                        specialty.appraisalKind() == null
                                || rules.codes().has("appraisalKinds", specialty.appraisalKind()),
                        "/specialty/appraisalKind",
                        "UNKNOWN_CODE")
                .that(
                        specialty.technicalField() == null
                                || FIELD.matcher(specialty.technicalField()).matches(),
                        "/specialty/technicalField",
                        "UNKNOWN_CODE");
    }

    private void agents(List<AgentRequest> agents) {
        checks.that(agents.size() <= MOST_AGENTS, "/agents", "TOO_MANY");
        for (int i = 0; i < agents.size(); i++) {
            var agent = agents.get(i);
            var at = "/agents/" + i;
            if (missing(agent, at)) {
                continue;
            }
            checks.required(at + "/name", agent.name())
                    .text(at + "/name", agent.name(), Texts.NAME)
                    .text(at + "/organisation", agent.organisation(), Texts.NAME)
                    .text(at + "/party", agent.party(), Texts.NAME);
        }
    }

    private void instances(SelectionRequest request) {
        var instance = request.instance();
        checks.that(
                instance == null || named(Instance.values(), instance),
                "/instance",
                "UNKNOWN_CODE");
        var earlier = request.allEarlier();
        checks.that(earlier.size() <= MOST_INSTANCES, "/earlierInstances", "TOO_MANY");
        for (int i = 0; i < earlier.size(); i++) {
            var at = "/earlierInstances/" + i;
            var one = earlier.get(i);
            if (!missing(one, at)) {
                instance(at, one);
            }
        }
    }

    /** Named by its reference, or by the office and its label there. */
    private void instance(String at, EarlierInstance one) {
        var reference = one.caseReference();
        checks.that(
                        reference == null || CASE.matcher(reference).matches(),
                        at + "/caseReference",
                        "MALFORMED_REFERENCE")
                .text(at + "/officeId", one.officeId(), Texts.NAME)
                .text(at + "/caseLabel", one.caseLabel(), Texts.TITLE);
        if (reference == null) {
            checks.required(at + "/officeId", one.officeId())
                    .required(at + "/caseLabel", one.caseLabel());
        }
    }

    private void outside(@Nullable OutsideRequest outside) {
        if (outside != null) {
            checks.required("/outside/nameZh", outside.nameZh())
                    .text("/outside/nameZh", outside.nameZh(), Texts.NAME)
                    .text("/outside/name", outside.name(), Texts.NAME)
                    .required("/outside/reason", outside.reason())
                    .text("/outside/reason", outside.reason(), Texts.MOST);
        }
    }

    private void exclusions(List<ExclusionRequest> exclusions) {
        checks.that(exclusions.size() <= MOST_MEMBERS, "/exclusions", "TOO_MANY");
        var seen = new HashSet<String>();
        for (int i = 0; i < exclusions.size(); i++) {
            var one = exclusions.get(i);
            var at = "/exclusions/" + i;
            if (missing(one, at)) {
                continue;
            }
            checks.required(at + "/memberId", one.memberId())
                    .that(
                            one.memberId() == null || seen.add(one.memberId()),
                            at + "/memberId",
                            "TWICE")
                    .required(at + "/ground", one.ground())
                    .that(
                            one.ground() == null || named(ExclusionGround.values(), one.ground()),
                            at + "/ground",
                            "UNKNOWN_CODE")
                    .that(
                            !"OTHER".equals(one.ground())
                                    || (one.text() != null && !one.text().isBlank()),
                            at + "/text",
                            "REQUIRED")
                    .text(at + "/text", one.text(), Texts.MOST);
        }
    }

    private void accepted(List<SelectionRequest.AcceptedRequest> accepted) {
        checks.that(accepted.size() <= MOST_MEMBERS, "/acceptedConflicts", "TOO_MANY");
        var seen = new HashSet<String>();
        for (int i = 0; i < accepted.size(); i++) {
            var one = accepted.get(i);
            var at = "/acceptedConflicts/" + i;
            if (missing(one, at)) {
                continue;
            }
            checks.required(at + "/memberId", one.memberId())
                    .that(
                            one.memberId() == null || seen.add(one.memberId()),
                            at + "/memberId",
                            "TWICE")
                    .required(at + "/reason", one.reason())
                    .text(at + "/reason", one.reason(), Texts.MOST);
        }
    }

    /** A list with a hole in it. */
    private boolean missing(@Nullable Object one, String at) {
        checks.required(at, one);
        return one == null;
    }

    private static boolean named(Enum<?>[] values, String code) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(code));
    }
}
