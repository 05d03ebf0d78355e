package cn.tongbao.mediation.courtdocking.answer;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of answers, as they are called on the way. */
enum AnswerKind {
    REGISTERED(AnswerMessage.Registered.class),
    ACCEPTED(AnswerMessage.Accepted.class),
    NOT_ACCEPTED(AnswerMessage.NotAccepted.class),
    SUPPLEMENT_REQUESTED(AnswerMessage.SupplementRequested.class),
    WITHDRAWN(AnswerMessage.Withdrawn.class),
    RULED(AnswerMessage.Ruled.class);

    private final Class<? extends AnswerMessage> message;

    AnswerKind(Class<? extends AnswerMessage> message) {
        this.message = message;
    }

    Class<? extends AnswerMessage> message() {
        return message;
    }

    static Optional<AnswerKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
