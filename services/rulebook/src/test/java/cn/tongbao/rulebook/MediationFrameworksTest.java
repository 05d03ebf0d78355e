package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each framework of mediation gives and asks. */
class MediationFrameworksTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 21);
    private static final String COURT = "COURT-110108";

    private final Rulebook rulebook = Rulebooks.builtIn();

    @Test
    void commercial_mediation_exists_since_its_regulations() {
        assertThat(rulebook.framework("COMMERCIAL", LocalDate.of(2026, 5, 1)).validFrom())
                .isEqualTo("2026-05-01");
        assertThatThrownBy(() -> rulebook.framework("COMMERCIAL", LocalDate.of(2026, 4, 30)))
                .isInstanceOf(UnknownRule.class)
                .hasMessageContaining("COMMERCIAL");
        assertThat(rulebook.frameworks(LocalDate.of(2026, 4, 30)))
                .extracting(MediationFramework::code)
                .containsExactly("PEOPLES", "COURT_INVITED", "ADMINISTRATIVE", "ASSOCIATION");
    }

    @Test
    void every_framework_of_the_codes_is_there_and_no_other() {
        assertThat(rulebook.frameworks(ON))
                .extracting(MediationFramework::code)
                .containsExactlyElementsOf(
                        rulebook.codes().list("mediationFrameworks").stream()
                                .map(Code::code)
                                .toList());
        assertThatThrownBy(() -> rulebook.framework("PRIVATE", ON)).isInstanceOf(UnknownRule.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PEOPLES,        true,  MED-05, false, YES,                         false",
        "COURT_INVITED,  ,      MED-05, true,  YES,                         false",
        "COMMERCIAL,     false, MED-05, false, YES,                         true",
        "ADMINISTRATIVE, true,  TIP-04, false, BY_REGION,                   false",
        "ASSOCIATION,    ,      MED-05, false, YES_IF_LAWFULLY_ESTABLISHED, false"
    })
    void a_framework_says_what_follows_from_it(
            String code,
            @Nullable Boolean free,
            String limit,
            boolean choiceLimits,
            Confirmability confirmability,
            boolean waiverInWriting) {
        MediationFramework framework = rulebook.framework(code, ON);

        assertThat(framework.free()).isEqualTo(free);
        assertThat(framework.limit()).isEqualTo(limit);
        assertThat(framework.choiceLimits()).isEqualTo(choiceLimits);
        assertThat(framework.confirmability()).isEqualTo(confirmability);
        assertThat(framework.waiverInWriting()).isEqualTo(waiverInWriting);
        assertThat(rulebook.limit(framework.limit(), ON).amount()).isPositive();
    }

    @Test
    void only_court_invited_mediation_goes_on_after_filing() {
        assertThat(rulebook.framework("COURT_INVITED", ON).postFilingLimits())
                .containsExactly("MED-06", "MED-06S");
        assertThat(
                        rulebook.frameworks(ON).stream()
                                .filter(framework -> !framework.code().equals("COURT_INVITED")))
                .allSatisfy(framework -> assertThat(framework.postFilingLimits()).isEmpty());
    }

    @Test
    void only_the_statutory_limit_is_said_to_be_one() {
        assertThat(rulebook.framework("COURT_INVITED", ON).limitBasis().zh()).contains("第二十四条");
        assertThat(List.of("PEOPLES", "COMMERCIAL", "ASSOCIATION"))
                .allSatisfy(code ->
                        assertThat(rulebook.framework(code, ON).limitBasis().en())
                                .contains("by its own rule"));
    }

    @Test
    void administrative_mediation_follows_the_changes_of_its_laws() {
        assertThat(admin("2026-04-14")).contains("令第20号", "2019年修正");
        assertThat(admin("2026-04-15")).contains("令第121号", "2019年修正");
        assertThat(admin("2026-12-31")).contains("2019年修正");
        assertThat(admin("2027-01-01")).contains("令第121号", "2026年修订");
        assertThat(rulebook.framework("ADMINISTRATIVE", ON).verified()).isFalse();
    }

    private String admin(String on) {
        return rulebook.framework("ADMINISTRATIVE", LocalDate.parse(on)).citation();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PEOPLES", "COURT_INVITED", "COMMERCIAL", "ADMINISTRATIVE", "ASSOCIATION"})
    void nobody_mediates_who_is_not_of_age(String code) {
        MediatorProfile minor =
                new MediatorProfile(
                        false,
                        Set.of("LEGAL_QUALIFICATION", "LAWYER", "MIDDLE_TITLE", "BACHELOR"),
                        9,
                        9,
                        9,
                        Set.of(COURT),
                        false);

        Eligibility answer = rulebook.framework(code, ON).eligibility(minor, COURT);

        assertThat(answer.eligible()).isFalse();
        assertThat(answer.reason().zh()).contains("成年");
        assertThat(answer.ruleId()).isEqualTo("MED-ELIG-" + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEOPLES", "ADMINISTRATIVE", "ASSOCIATION"})
    void what_the_body_judges_itself_asks_for_no_qualification(String code) {
        Eligibility answer = rulebook.framework(code, ON).eligibility(mediator().build(), null);

        assertThat(answer.eligible()).isTrue();
        assertThat(answer.verified()).isEqualTo(code.equals("PEOPLES"));
        assertThat(answer.citation()).isNotBlank();
    }

    @Test
    void a_court_invites_from_its_own_roster() {
        MediationFramework invited = rulebook.framework("COURT_INVITED", ON);
        MediatorProfile listed = mediator().roster(COURT).build();

        assertThat(invited.eligibility(listed, COURT).eligible()).isTrue();
        assertThat(invited.eligibility(listed, "COURT-310115").eligible())
                .as("another court's roster")
                .isFalse();
        assertThat(invited.eligibility(listed, null).eligible()).as("no court invited").isFalse();
        assertThat(invited.eligibility(mediator().with("LAWYER").build(), COURT))
                .satisfies(answer -> {
                    assertThat(answer.eligible()).as("a lawyer off the roster").isFalse();
                    assertThat(answer.reason().en())
                            .contains("not given: to be on the roster of the inviting court");
                    assertThat(answer.citation()).contains("法释〔2016〕14号");
                });
    }

    @Test
    void the_reason_says_whether_the_mediator_is_of_the_kinds_that_the_rules_name() {
        MediationFramework invited = rulebook.framework("COURT_INVITED", ON);

        assertThat(invited.eligibility(mediator().with("ASSESSOR").roster(COURT).build(), COURT))
                .extracting(answer -> answer.reason().en())
                .asString()
                .contains("one of the kinds of persons");
        assertThat(invited.eligibility(mediator().roster(COURT).build(), COURT))
                .extracting(answer -> answer.reason().en())
                .asString()
                .contains("which looked at character and qualification itself");
    }

    @ParameterizedTest(name = "{0}, mediation {1}, profession {2}, commercial before {3}: {4}")
    @CsvSource({
        "LEGAL_QUALIFICATION, 3, 0, 0, true",
        "LEGAL_QUALIFICATION, 2, 9, 9, false",
        "LAWYER,              0, 3, 0, true",
        "LAWYER,              9, 2, 9, false",
        "ARBITRATOR,          0, 3, 0, true",
        "NOTARY,              0, 3, 0, true",
        "FORMER_JUDGE,        0, 3, 0, true",
        "FORMER_JUDGE,        0, 2, 0, false",
        "FORMER_PROSECUTOR,   0, 3, 0, true",
        "MIDDLE_TITLE,        0, 0, 0, true",
        "BACHELOR,            0, 0, 3, true",
        "BACHELOR,            9, 9, 2, false",
        "EXPERT,              9, 9, 9, false"
    })
    void a_commercial_mediator_fulfils_one_of_four_conditions(
            String qualification, int mediation, int profession, int commercial, boolean eligible) {
        MediatorProfile mediator =
                new MediatorProfile(
                        true,
                        Set.of(qualification),
                        mediation,
                        profession,
                        commercial,
                        Set.of(),
                        false);

        Eligibility answer = rulebook.framework("COMMERCIAL", ON).eligibility(mediator, null);

        assertThat(answer.eligible()).isEqualTo(eligible);
        assertThat(answer.citation()).contains("第十二条");
        assertThat(answer.verified()).isTrue();
    }

    @Test
    void years_without_a_qualification_and_halves_of_two_conditions_are_not_enough() {
        MediationFramework commercial = rulebook.framework("COMMERCIAL", ON);

        assertThat(
                        commercial
                                .eligibility(
                                        new MediatorProfile(
                                                true, Set.of(), 30, 30, 30, Set.of(), false),
                                        null)
                                .eligible())
                .isFalse();
        assertThat(
                        commercial
                                .eligibility(
                                        new MediatorProfile(
                                                true,
                                                Set.of("LEGAL_QUALIFICATION"),
                                                0,
                                                3,
                                                3,
                                                Set.of(),
                                                false),
                                        null)
                                .reason()
                                .en())
                .contains("not given: three years of mediation");
    }

    @ParameterizedTest
    @CsvSource({
        "PEOPLES,        false",
        "COURT_INVITED,  true",
        "COMMERCIAL,     true",
        "ADMINISTRATIVE, false",
        "ASSOCIATION,    true"
    })
    void mediators_from_abroad_are_admitted_to_foreign_related_cases_where_they_are_at_all(
            String code, boolean admitted) {
        MediatorProfile foreigner =
                mediator().with("LAWYER", "MIDDLE_TITLE").roster(COURT).foreign().build();
        MediationFramework framework = rulebook.framework(code, ON);

        assertThat(framework.eligibility(foreigner, COURT).eligible()).isFalse();
        assertThat(framework.eligibility(foreigner, COURT, false).eligible()).isFalse();
        assertThat(framework.eligibility(foreigner, COURT, true).eligible()).isEqualTo(admitted);
    }

    @Test
    void a_mediator_from_abroad_still_needs_what_everybody_needs() {
        MediatorProfile foreigner = mediator().foreign().build();

        assertThat(
                        rulebook.framework("COMMERCIAL", ON)
                                .eligibility(foreigner, null, true)
                                .eligible())
                .isFalse();
        assertThat(
                        rulebook.framework("COURT_INVITED", ON)
                                .eligibility(
                                        mediator().roster(COURT).foreign().build(), COURT, true)
                                .citation())
                .contains("法释〔2016〕14号", "第六条");
    }

    private static Mediator mediator() {
        return new Mediator();
    }

    /** An adult without anything, until it is given. */
    private static final class Mediator {

        private Set<String> qualifications = Set.of();
        private Set<String> rosterCourts = Set.of();
        private boolean foreign;

        Mediator with(String... qualifications) {
            this.qualifications = Set.of(qualifications);
            return this;
        }

        Mediator roster(String court) {
            rosterCourts = Set.of(court);
            return this;
        }

        Mediator foreign() {
            foreign = true;
            return this;
        }

        MediatorProfile build() {
            return new MediatorProfile(true, qualifications, 0, 0, 0, rosterCourts, foreign);
        }
    }
}
