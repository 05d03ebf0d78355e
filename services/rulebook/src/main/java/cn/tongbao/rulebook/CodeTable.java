package cn.tongbao.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads {@code codes.json}: one list a key, beside {@code _about}. */
final class CodeTable {

    /** Lists that the tables themselves are held against. */
    private static final Set<String> REQUIRED =
            Set.of(
                    "channels",
                    "tipStatuses",
                    "rightTypes",
                    "infringementTypes",
                    "caseTags",
                    "officeTypes",
                    "caseStatuses",
                    "dispatchKinds",
                    "dispatchStatuses",
                    "outcomeTypes",
                    "instructionStatuses",
                    "mediationFrameworks",
                    "mediationStatuses",
                    "mediationReturnGrounds",
                    "mediationTerminationGrounds",
                    "mediatorQualifications",
                    "disputeKinds",
                    "disputeFeatures",
                    "courtTiers",
                    "confirmationStatuses",
                    "selectionStatuses",
                    "engagementStatuses",
                    "confirmationMaterials",
                    "confirmationNonAcceptanceGrounds",
                    "confirmationDismissalGrounds",
                    "entryKinds",
                    "entryStatuses",
                    "appraisalKinds",
                    "listingRequirements",
                    "assistanceStatuses",
                    "meetingStatuses",
                    "decisionStatuses",
                    "sharingStatuses",
                    "practiceReviewStatuses");

    private CodeTable() {}

    static Codes read(Entry table) {
        table.string("_about");
        Map<String, Map<String, Code>> lists = new LinkedHashMap<>();
        for (String name : table.keysInOrder()) {
            if (!name.equals("_about")) {
                lists.put(name, list(table, name));
            }
        }
        table.check(lists.keySet().containsAll(REQUIRED), "needs at least the lists %s", REQUIRED);
        return new Codes(lists);
    }

    private static Map<String, Code> list(Entry table, String name) {
        Map<String, Code> codes = new LinkedHashMap<>();
        for (Entry entry : table.entries(name)) {
            Code code =
                    new Code(
                            entry.string("code"),
                            new Text(entry.string("zh"), entry.string("en")),
                            Boolean.TRUE.equals(entry.boolIfAny("penalty")));
            entry.done();
            entry.check(codes.put(code.code(), code) == null, "%s stands there twice", code.code());
        }
        table.check(!codes.isEmpty(), "%s is empty", name);
        return codes;
    }
}
