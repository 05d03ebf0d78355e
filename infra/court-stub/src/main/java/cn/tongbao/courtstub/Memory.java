package cn.tongbao.courtstub;

import java.util.List;
import java.util.Map;

/**
 * All that the court remembers.
 *
 * @param cases by reference
 * @param steps SHA-256 of each step's body by its key, so that a repetition is known
 * @param answers all of them, their sequence being their place from 1
 * @param registered how many case numbers it has given
 */
record Memory(
        Behaviour behaviour,
        Map<String, CourtCase> cases,
        Map<String, String> steps,
        List<CourtAnswer> answers,
        int registered) {

    static final Memory EMPTY = new Memory(Behaviour.USUAL, Map.of(), Map.of(), List.of(), 0);

    /** Copies the collections. */
    Memory {
        cases = Map.copyOf(cases);
        steps = Map.copyOf(steps);
        answers = List.copyOf(answers);
    }
}
