package cn.tongbao.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A table that is wrong in any way never takes effect, and the complaint says where the mistake is.
 */
class BadTablesTest {

    @ParameterizedTest(name = "{0}: {1} -> {2} is refused: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "limits.yaml | amount: 5 | ammount: 5 | ammount",
                "limits.yaml | amount: 5 | amount: five | limits[0]",
                "limits.yaml | amount: 5 | amount: \"5\" | limits[0]",
                "limits.yaml | amount: 5 | amount: 0 | positive",
                "limits.yaml | amount: 5 | amount: 5\\n    amount: 6 | uplicate",
                "limits.yaml | unit: WORKING_DAYS | unit: WORKDAYS | WORKDAYS",
                "limits.yaml | rolls: true | verified: false | uplicate",
                "limits.yaml | unit: WORKING_DAYS | unit: DAYS | 'rolls' is missing",
                "limits.yaml | amount: 5 | rolls: true\\n    amount: 5 | never rolls",
                "limits.yaml | verified: false | verified: perhaps | limits[0]",
                "limits.yaml | validTo: 2026-04-14 | validTo: 2026-04-13 | gap in TIP-01",
                "limits.yaml | validTo: 2026-04-14 | validTo: 2026-04-15 | overlap",
                "limits.yaml | validTo: 2026-04-14 | validTo: 2019-04-14 | before it begins",
                "limits.yaml | validFrom: 2024-01-01 | validFrom: 2024 | limits[0]",
                "limits.yaml | validFrom: 2024-01-01 | validFrom: 2024-02-30 | limits[0]",
                "limits.yaml | limits: | rows: | limits.yaml",
                "limits.yaml | id: RTE-03 | id: RTE-33 | RTE-03 is no limit in force",
                "duties.yaml | id: FWD-01 | id: FWD-02 | FWD-01 is missing",
                "shares.yaml | share: \"0.8\" | share: \"80\" | 1 at most",
                "shares.yaml | share: \"0.8\" | share: \"0,8\" | no number",
                "shares.yaml | id: RTE-06 | id: RTE-07 | RTE-06 is missing",
                "states.yaml | state: RECEIVED | state: RECEIVD | unknown state RECEIVD",
                "states.yaml | limits: [RTE-01]} | limits: []} | names a limit or says noLimit",
                "states.yaml | state: WITHDRAWN, open: false} | state: WITHDRAWN, open: true} | WITHDRAWN",
                "states.yaml | state: WITHDRAWN | state: MERGED | stands there twice",
                "routes.yaml | officeType: SAMR | officeType: SAIC | unknown code SAIC",
                "routes.yaml | rightTypes: [TRADEMARK] | rightTypes: [TRADEMARKS] | unknown code TRADEMARKS",
                "routes.yaml | rightTypes: [TRADEMARK] | rights: [TRADEMARK] | rights",
                "routes.yaml | dispatchKind: CRIMINAL_CLUE | dispatchKind: ENFORCEMENT | PSB, which does not take it",
                "routes.yaml | since: 2024-02-01 | since: soon | no date",
                "limits.yaml | id: MED-02 | id: MED-22 | MED-02 is missing",
                "limits.yaml | id: CON-13 | id: CON-33 | CON-13 is no limit in force",
                "limits.yaml | id: MED-06S | id: MED-06T | MED-06S is no limit in force",
                "limits.yaml | id: CON-18T | id: CON-18 | overlap",
                "duties.yaml | id: CON-22 | id: CON-24 | CON-22 is missing",
                "conditions.yaml | id: CON-06 | id: CON-60 | CON-06 is missing",
                "conditions.yaml | items: | materials: | materials",
                "conditions.yaml | code: RIGHT_PROOF | code: RIGHTS_PROOF | unknown code RIGHTS_PROOF",
                "conditions.yaml | code: RIGHT_PROOF | code: AGREEMENT | stands there twice",
                "conditions.yaml | validFrom: 2024-01-01 | validFrom: 2024-01-01\\n    validTo: 2026-01-01 | CON-04 is missing",
                "grounds.yaml | code: UNFIT | code: UNSUITABLE | unknown code UNSUITABLE",
                "grounds.yaml | list: mediationReturnGrounds | list: returnGrounds | no list returnGrounds",
                "grounds.yaml | rule: MED-RETURN | rule: MED-END | MED-END takes no grounds from mediationReturnGrounds",
                "grounds.yaml | code: TIME_OVER | code: OTHER | overlap",
                "grounds.yaml | verified: true | checked: true | checked",
                "grounds.yaml | validFrom: 2022-01-01 | validFrom: 2022-01-01\\n    validTo: 2026-12-31 | MED-RETURN has no row for NOT_FOR_COURTS",
                "frameworks.yaml | code: PEOPLES | code: PUBLIC | unknown code PUBLIC",
                "frameworks.yaml | code: COMMERCIAL | code: PEOPLES | overlap",
                "frameworks.yaml | validTo: 2026-04-14 | validTo: 2026-04-13 | gap in ADMINISTRATIVE",
                "frameworks.yaml | validTo: 2026-04-14 | validTo: 2026-04-15 | overlap",
                "frameworks.yaml | validFrom: 2026-05-01 | validFrom: 2026-05-01\\n    validTo: 2027-05-01 | nothing in force about COMMERCIAL",
                "frameworks.yaml | limit: MED-05 | limit: MED-55 | MED-55 is no limit in force",
                "frameworks.yaml | validFrom: 2024-01-01 | validFrom: 2021-01-01 | no limit in force since 2021-01-01",
                "frameworks.yaml | postFilingLimits: [MED-06, | postFilingLimits: [MED-66, | MED-66 is no limit in force",
                "frameworks.yaml | free: true | free: perhaps | free",
                "frameworks.yaml | free: true | gratis: true | gratis",
                "frameworks.yaml | confirmability: BY_REGION | confirmability: SOMETIMES | SOMETIMES",
                "frameworks.yaml | kind: YEARS | kind: MONTHS | MONTHS",
                "frameworks.yaml | of: PROFESSION | of: STUDY | STUDY",
                "frameworks.yaml | atLeast: 3 | atLeast: 0 | positive",
                "frameworks.yaml | kind: ADULT, | kind: ADULT, atLeast: 18, | atLeast",
                "frameworks.yaml | qualifications: [MIDDLE_TITLE] | qualifications: [HIGH_TITLE] | unknown code HIGH_TITLE",
                "frameworks.yaml | qualifications: [MIDDLE_TITLE] | qualifications: [] | names no qualification",
                "frameworks.yaml | admitted: NEVER | admitted: ALWAYS | ALWAYS",
                "courts.yaml | rightTypes: [PATENT_DESIGN] | rightTypes: [DESIGN] | unknown code DESIGN",
                "courts.yaml | disputeFeatures: [MONOPOLY] | features: [MONOPOLY] | features",
                "courts.yaml | disputeKinds: [OWNERSHIP, | disputeKinds: [THEFT, | unknown code THEFT",
                "courts.yaml | tier: BASIC | tier: HIGH | HIGH",
                "courts.yaml | designation: TECHNICAL | designation: SPECIAL | no designation SPECIAL",
                "courts.yaml | obtained: false | obtained: true | names courts",
                "courts.yaml | courts: [] | courts: [COURT-110000] | names courts",
                "courts.yaml | otherwise: true | when: [{disputeKinds: [OTHER]}] | needs one row for all the rest",
                "courts.yaml | - id: INTERMEDIATE | - id: TECHNICAL | stands there twice",
                "courts.yaml | id: COURT-AMOUNT | id: COURT-SUM | COURT-AMOUNT is missing",
                "courts.yaml | id: COURT-AMOUNT\\n    obtained: false | id: COURT-AMOUNT\\n    obtained: true | 'atLeast' is missing",
                "courts.yaml | id: COURT-AMOUNT\\n    obtained: false | id: COURT-AMOUNT\\n    obtained: false\\n    atLeast: \"1\" | was not obtained",
                "courts.yaml | id: COURT-AMOUNT\\n    obtained: false | id: COURT-AMOUNT\\n    obtained: true\\n    atLeast: \"-1\" | positive",
                "region-flags.yaml | flag: adminMediationConfirmation | flag: adminMediationConfirmed | unknown flag",
                "region-flags.yaml | region: \"440000\" | region: \"449999\" | no region 449999",
                "region-flags.yaml | region: \"440000\" | region: 440000 | no text",
                "region-flags.yaml | region: \"440000\" | region: \"420100\" | overlap",
                "region-flags.yaml | enabled: false | enabled: no idea | enabled",
                "region-flags.yaml | enabled: false | on: false\\n    enabled: false | unknown keys [on]",
                "states.yaml | state: AGREED, open: true, limits: [CON-02]} | state: AGREED, open: true} | names a limit or says noLimit",
                "states.yaml | state: PERFORMED | state: SETTLED | unknown state SETTLED of mediation",
                "competence.yaml | officeType: OUTP | officeType: PROT | stands there twice",
                "thresholds.yaml | sum: [gains] | sum: [profit] | profit",
                "thresholds.yaml | line: \"30000\" | line: 30000 | offences[0]",
                "thresholds.yaml | line: \"30000\" | line: \"-1\" | positive",
                "thresholds.yaml | validTo: 2025-04-25 | validTo: 2025-04-20 | gap or overlap in time",
                "thresholds.yaml | infringementTypes: [COUNTERFEIT_MARK_GOODS, | infringementTypes: [FAKES, | FAKES",
                "thresholds.yaml | [THR-217-02], | [THR-217-99], | do not stand before it",
                "calendar-2026.yaml | year: 2026 | year: 2025 | is about the year 2025",
                "calendar-2026.yaml | 2026-10-10] | 2026-10-12] | no Saturday or Sunday",
                "calendar-2026.yaml | 2026-10-10] | 2026-10-04] | both off and a working day",
                "calendar-2026.yaml | 2026-10-10] | 2027-10-10] | is not a day of 2026",
                "calendar-2026.yaml | status: PUBLISHED | status: FINAL | FINAL",
                "calendar.yaml | \"05-01\" | \"05-32\" | no day of a year",
                "codes.json | \"TRADEMARK\" | \"PATENT_DESIGN\" | stands there twice",
                "codes.json | \"rightTypes\" | \"rights\" | needs at least the lists",
                "regions.tsv | 110101\\t | 110100x\\t | not a region",
                "regions.tsv | 110102\\t | 110101\\t | is not in order",
                "regions.tsv | # revision: | # state: | # revision:"
            })
    void a_mistake_refuses_the_whole_table(
            String table, String right, String wrong, String complaint) {
        UnaryOperator<String> change = text -> text.replaceFirst(quote(right), replacement(wrong));

        assertThatThrownBy(() -> Rulebooks.with(table, change))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void a_state_that_nothing_is_said_about_is_refused() {
        String without =
                Rulebooks.text("states.yaml")
                        .replace("  - {machine: tip, state: WITHDRAWN, open: false}\n", "");

        assertThatThrownBy(() -> Rulebooks.with(Map.of("states.yaml", without)))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("WITHDRAWN of tip");
    }

    @Test
    void a_new_ground_in_the_codes_without_a_row_is_refused() {
        UnaryOperator<String> withAnother =
                text ->
                        text.replace(
                                "\"confirmationNonAcceptanceGrounds\": [",
                                "\"confirmationNonAcceptanceGrounds\": [\n"
                                        + "  {\"code\": \"MOOT\", \"zh\": \"已无必要\", \"en\": \"Moot\"},");

        assertThatThrownBy(() -> Rulebooks.with("codes.json", withAnother))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("has no row for MOOT");
    }

    @Test
    void a_material_that_no_condition_asks_for_is_refused() {
        UnaryOperator<String> withAnother =
                text ->
                        text.replace(
                                "\"confirmationMaterials\": [",
                                "\"confirmationMaterials\": [\n"
                                        + "  {\"code\": \"FEE_PROOF\", \"zh\": \"缴费证明\", \"en\": \"Proof of the fee\"},");

        assertThatThrownBy(() -> Rulebooks.with("codes.json", withAnother))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("CON-08 leaves out a material");
    }

    @Test
    void a_framework_that_nobody_could_mediate_under_is_refused() {
        UnaryOperator<String> withoutWays =
                text ->
                        text.replaceFirst(
                                "(?s)anyOf:\n.*?\n      foreigners:",
                                "anyOf: []\n      foreigners:");

        assertThatThrownBy(() -> Rulebooks.with("frameworks.yaml", withoutWays))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("nobody could mediate");
    }

    @Test
    void a_new_code_that_no_route_answers_is_refused() {
        UnaryOperator<String> withoutTheRest =
                text -> text.substring(0, text.indexOf("  # Nothing known about the right"));

        assertThatThrownBy(() -> Rulebooks.with("routes.yaml", withoutTheRest))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("no way for right null");
    }

    @Test
    void an_office_type_without_competence_is_refused() {
        UnaryOperator<String> withoutOutposts =
                text -> text.substring(0, text.indexOf("  - officeType: OUTP"));

        assertThatThrownBy(() -> Rulebooks.with("competence.yaml", withoutOutposts))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("OUTP");
    }

    @Test
    void a_file_that_is_no_table_is_refused() {
        assertThatThrownBy(() -> Rulebooks.with(Map.of("limit.yaml", "limits: []")))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("limit.yaml is no table");
        assertThatThrownBy(() -> Rulebooks.with(Map.of("limits.yaml", "")))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("limits.yaml");
        assertThatThrownBy(() -> Rulebooks.with(Map.of("limits.yaml", "limits: [")))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("limits.yaml");
    }

    @Test
    void a_missing_year_between_two_calendars_is_refused() {
        String farYear = Rulebooks.text("calendar-2027.yaml").replace("2027", "2029");

        assertThatThrownBy(() -> Rulebooks.with(Map.of("calendar-2029.yaml", farYear)))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("a year is missing");
    }

    @Test
    void a_year_published_later_takes_the_place_of_the_provisional_one() {
        String published =
                Rulebooks.text("calendar-2027.yaml")
                        .replace("PROVISIONAL", "PUBLISHED")
                        .replace(
                                "swappedWorkingDays: []",
                                "swappedWorkingDays:\n  - {name: {zh: 春节, en: x}, on: [2027-01-31]}");
        Rulebook rulebook = Rulebooks.with(Map.of("calendar-2027.yaml", published));

        assertThat(rulebook.calendar().isWorkingDay(LocalDate.of(2027, 1, 31))).isTrue();
        assertThat(rulebook.calendar().isProvisional(LocalDate.of(2027, 1, 31))).isFalse();
    }

    private static String quote(String text) {
        return java.util.regex.Pattern.quote(escapes(text));
    }

    private static String replacement(String text) {
        return java.util.regex.Matcher.quoteReplacement(escapes(text));
    }

    private static String escapes(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t");
    }
}
