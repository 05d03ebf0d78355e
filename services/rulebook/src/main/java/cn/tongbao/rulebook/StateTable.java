package cn.tongbao.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code states.yaml}: every state of every state machine, with the limits that run in it. A
 * state that is neither final nor under a limit must say why, so that no record can lie still
 * unseen.
 */
final class StateTable {

    /** The state machines and the code lists that name their states. */
    private static final Map<String, String> MACHINES =
            Map.ofEntries(
                    Map.entry("tip", "tipStatuses"),
                    Map.entry("case", "caseStatuses"),
                    Map.entry("dispatch", "dispatchStatuses"),
                    Map.entry("instruction", "instructionStatuses"),
                    Map.entry("mediation", "mediationStatuses"),
                    Map.entry("confirmation", "confirmationStatuses"),
                    Map.entry("entry", "entryStatuses"),
                    Map.entry("assistance", "assistanceStatuses"),
                    Map.entry("meeting", "meetingStatuses"),
                    Map.entry("selection", "selectionStatuses"),
                    Map.entry("engagement", "engagementStatuses"),
                    Map.entry("sharing", "sharingStatuses"),
                    Map.entry("practiceReview", "practiceReviewStatuses"));

    private StateTable() {}

    static Map<String, StateRule> read(Entry table, Codes codes, Rows<Limit> limits) {
        Map<String, StateRule> rules = new LinkedHashMap<>();
        for (Entry row : table.entries("states")) {
            StateRule rule = rule(row, codes, limits);
            row.done();
            row.check(
                    rules.put(key(rule.machine(), rule.state()), rule) == null,
                    "%s of %s stands there twice",
                    rule.state(),
                    rule.machine());
        }
        table.done();
        MACHINES.forEach((machine, list) -> checkComplete(table, machine, codes.list(list), rules));
        return rules;
    }

    static String key(String machine, String state) {
        return machine + '/' + state;
    }

    private static void checkComplete(
            Entry table, String machine, List<Code> states, Map<String, StateRule> rules) {
        for (Code state : states) {
            table.check(
                    rules.containsKey(key(machine, state.code())),
                    "nothing said about state %s of %s",
                    state.code(),
                    machine);
        }
    }

    private static StateRule rule(Entry row, Codes codes, Rows<Limit> limits) {
        String machine = row.string("machine");
        String state = row.string("state");
        String list = MACHINES.get(machine);
        row.check(list != null && codes.has(list, state), "unknown state %s of %s", state, machine);
        List<String> ids = row.strings("limits");
        for (String id : ids) {
            row.check(limits.inForce(id), "%s is no limit in force", id);
        }
        boolean open = row.bool("open");
        @Nullable Text noLimit = row.textIfAny("noLimit");
        row.check(
                open == (!ids.isEmpty() || noLimit != null),
                "%s of %s: an open state names a limit or says noLimit with a reason, a final one neither",
                state,
                machine);
        row.check(ids.isEmpty() || noLimit == null, "%s has limits and noLimit", state);
        return new StateRule(machine, state, open, ids, noLimit);
    }
}
