package cn.tongbao.caserouting.casefile;

import static cn.tongbao.caserouting.casefile.CaseMother.AGENCY;
import static cn.tongbao.caserouting.casefile.CaseMother.LIMITS;
import static cn.tongbao.caserouting.casefile.CaseMother.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongbao.caserouting.casefile.ClockChange.Kind;
import cn.tongbao.platform.outbox.NewEvent;
import cn.tongbao.platform.test.ContractAssertions;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** What is published keeps to its contract. */
class EventContractTests {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final CaseEvents events = new CaseEvents();

    @TestFactory
    Stream<DynamicTest> every_type_of_event_has_a_schema_with_a_valid_example() {
        return Arrays.stream(CaseFact.Type.values())
                .map(CaseFact.Type::wire)
                .map(type ->
                        DynamicTest.dynamicTest(
                                type,
                                () -> assertThat(ContractAssertions.example(type)).isNotNull()));
    }

    @TestFactory
    Stream<DynamicTest> every_change_of_a_case_is_told_as_its_schema_says() {
        return Stream.of(
                change(
                        "case.figures-entered.v1",
                        file -> file.enterFigures(file.figures(), OFFICER)),
                change(
                        "case.dispatched.v1",
                        file -> CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT)),
                afterwards(
                        "dispatch.acknowledged.v1",
                        file -> CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT),
                        file -> file.work(AGENCY, LIMITS).acknowledge(first(file))),
                afterwards(
                        "dispatch.refused.v1",
                        file -> CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT),
                        file ->
                                file.work(AGENCY, LIMITS)
                                        .refuse(first(file), CaseMother.refusal())),
                afterwards(
                        "dispatch.recalled.v1",
                        file -> CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT),
                        file -> CaseMother.recalled(file, first(file))),
                afterwards(
                        "dispatch.concluded.v1",
                        file -> CaseMother.acknowledged(file, "SAMR-340000"),
                        file -> CaseMother.concluded(file, first(file))),
                afterwards(
                        "material.requested.v1",
                        file -> CaseMother.acknowledged(file, "SAMR-340000"),
                        file ->
                                file.work(AGENCY, LIMITS)
                                        .requestMaterial(first(file), CaseMother.question())),
                afterwards(
                        "material.answered.v1",
                        file ->
                                file.work(AGENCY, LIMITS)
                                        .requestMaterial(
                                                CaseMother.acknowledged(file, "SAMR-340000"),
                                                CaseMother.question()),
                        EventContractTests::answer),
                afterwards(
                        "case.instructed.v1",
                        file -> CaseMother.acknowledged(file, "SAMR-340000"),
                        EventContractTests::instruct),
                afterwards(
                        "case.instruction-replied.v1",
                        file -> {
                            CaseMother.acknowledged(file, "SAMR-340000");
                            instruct(file);
                        },
                        file ->
                                file.instructing(AGENCY, LIMITS)
                                        .reply(file.instructions().getFirst(), "已办")),
                change("case.referred-to-mediation.v1", CaseMother::referred),
                afterwards(
                        "case.referral-recalled.v1",
                        CaseMother::referred,
                        file -> file.mediating(OFFICER, LIMITS).recall("当事人不愿调解")),
                afterwards(
                        "case.mediation-followed.v1",
                        CaseMother::referred,
                        file -> CaseMother.heard(file, CaseMother.mediation("IN_MEDIATION"))),
                afterwards(
                        "case.mediation-followed.v1",
                        file -> {
                            CaseMother.referred(file);
                            CaseMother.heard(file, CaseMother.mediation("AGREED"));
                        },
                        file ->
                                file.mediating(CaseMother.BODY, LIMITS)
                                        .follow(
                                                Objects.requireNonNull(file.head().referral()),
                                                CaseMother.confirmation(
                                                        "J-110108-2026-8W4H6D",
                                                        "CONFIRMED",
                                                        CaseMother.NOW))),
                afterwards(
                        "case.closed.v1",
                        file ->
                                CaseMother.concluded(
                                        file, CaseMother.acknowledged(file, "SAMR-340000")),
                        file -> file.close("完", OFFICER, LIMITS)),
                afterwards(
                        "case.reopened.v1",
                        file ->
                                CaseMother.concluded(
                                        file, CaseMother.acknowledged(file, "SAMR-340000")),
                        file -> file.reopen("新线索", OFFICER, LIMITS)),
                change(
                        "case.transferred.v1",
                        file ->
                                file.keeping(OFFICER, LIMITS)
                                        .transfer("A-000000-2026-7K3M9Q", "PROT-110000", "110000")),
                change(
                        "case.transferred.v1",
                        file -> file.keeping(OFFICER, LIMITS).succeed("PROT-110000")),
                change(
                        "case.evidence-changed.v1",
                        file ->
                                new TipNews(file, OFFICER, LIMITS)
                                        .share(List.of(CaseMother.evidence()))),
                change(
                        "deadline.warned.v1",
                        file ->
                                new Strike(file, Kind.CASE, file.reference(), "RTE-02", OFFICER)
                                        .warn()),
                change(
                        "deadline.missed.v1",
                        file ->
                                new Strike(file, Kind.CASE, file.reference(), "RTE-02", OFFICER)
                                        .miss("000000")));
    }

    @Test
    void opening_and_restating_keep_to_their_schemas_and_share_the_files() {
        var tip = CaseMother.tip(1, List.of(CaseMother.evidence(), CaseMother.evidence()));
        var file = CaseFile.open("C-341300-2026-4T9W2B", tip, OFFICER, LIMITS);
        assertThat(valid(events.of(file)))
                .extracting(NewEvent::type)
                .containsExactly(
                        "case.opened.v1",
                        "evidence.audience-changed.v1",
                        "evidence.audience-changed.v1");
        assertThat(valid(events.restated(CaseMother.stored(file))))
                .extracting(NewEvent::type)
                .containsExactly(
                        "case.restated.v1",
                        "evidence.audience-changed.v1",
                        "evidence.audience-changed.v1");
    }

    @Test
    void files_are_shared_anew_when_the_audience_changes_and_only_then() {
        var file = CaseMother.open(CaseMother.evidence());
        CaseMother.sent(file, "SAMR-340000", DispatchKind.ENFORCEMENT);
        assertThat(valid(events.of(file)))
                .extracting(NewEvent::type)
                .containsExactly("case.dispatched.v1", "evidence.audience-changed.v1");
        var later = CaseMother.stored(file);
        later.work(AGENCY, LIMITS).acknowledge(first(later));
        assertThat(valid(events.of(later)))
                .extracting(NewEvent::type)
                .containsExactly("dispatch.acknowledged.v1");
        var refused = CaseMother.stored(later);
        CaseMother.recalled(refused, first(refused));
        assertThat(valid(events.of(refused)).getLast().audience())
                .doesNotContain("office:SAMR-340000");
    }

    @Test
    void the_files_of_an_answer_are_for_the_office_that_asked_and_for_the_centre_alone() {
        var file = CaseMother.open();
        CaseMother.sent(file, "PSB-340000", DispatchKind.CRIMINAL_CLUE);
        var asked = CaseMother.acknowledged(file, "SAMR-340000");
        file.work(AGENCY, LIMITS).requestMaterial(asked, CaseMother.question());
        var answered = CaseMother.stored(file);
        answer(answered);
        assertThat(valid(events.of(answered)).getLast().audience())
                .contains("office:SAMR-340000", "office:PROT-000000")
                .doesNotContain("office:PSB-340000");
    }

    private DynamicTest change(String type, Consumer<CaseFile> act) {
        return afterwards(type, _ -> {}, act);
    }

    private DynamicTest afterwards(String type, Consumer<CaseFile> before, Consumer<CaseFile> act) {
        return DynamicTest.dynamicTest(
                type,
                () -> {
                    var file = CaseMother.open(CaseMother.evidence());
                    before.accept(file);
                    var stored = CaseMother.stored(file);
                    act.accept(stored);
                    assertThat(valid(events.of(stored)).getFirst().type()).isEqualTo(type);
                });
    }

    private static List<NewEvent> valid(List<NewEvent> told) {
        told.forEach(event ->
                ContractAssertions.assertData(event.type(), JSON.writeValueAsString(event.data())));
        return told;
    }

    private static Dispatch first(CaseFile file) {
        return file.dispatches().getFirst();
    }

    private static void answer(CaseFile file) {
        var request =
                file.dispatches().stream()
                        .flatMap(dispatch -> dispatch.materialRequests().stream())
                        .findFirst()
                        .orElseThrow();
        new TipNews(file, OFFICER, LIMITS)
                .answer(
                        request.requestId().toString(),
                        List.of(
                                new MaterialRequest.Answer(
                                        "见附件", List.of(CaseMother.evidence()), CaseMother.NOW)));
    }

    private static void instruct(CaseFile file) {
        file.instructing(OFFICER, LIMITS).instruct(first(file), "请办理", LocalDate.of(2026, 3, 20));
    }
}
