package cn.tongbao.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A refusal that the caller is told about, with its code, the fields it concerns and the mend. */
public class ProblemException extends RuntimeException {

    /** The members that every problem document has. */
    private static final Set<String> OF_EVERY_PROBLEM =
            Set.of("type", "title", "status", "detail", "instance", "code", "traceId", "errors");

    private final transient ProblemCode code;
    private final transient Object[] arguments;
    private final transient List<FieldProblem> errors = new ArrayList<>();
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    /**
     * A refusal.
     *
     * @param arguments for the placeholders of the code's detail text
     */
    public ProblemException(ProblemCode code, Object... arguments) {
        super(code.code(), null, false, false);
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** Names a field that is wrong. */
    public ProblemException at(String pointer, String fieldCode) {
        errors.add(new FieldProblem(pointer, fieldCode));
        return this;
    }

    /** Adds a member of its own to the problem document; what every problem has stays as it is. */
    public ProblemException with(String property, Object value) {
        if (OF_EVERY_PROBLEM.contains(property)) {
            throw new IllegalArgumentException(property + " is a member of every problem");
        }
        properties.put(property, value);
        return this;
    }

    /** What went wrong. */
    public ProblemCode code() {
        return code;
    }

    /** The fields that are wrong, in the order in which they were found. */
    public List<FieldProblem> errors() {
        return List.copyOf(errors);
    }

    Object[] arguments() {
        return arguments.clone();
    }

    Map<String, Object> properties() {
        return Map.copyOf(properties);
    }
}
