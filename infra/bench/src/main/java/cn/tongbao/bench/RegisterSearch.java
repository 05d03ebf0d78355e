package cn.tongbao.bench;

import java.util.SplittableRandom;

/** One question to a register or to search. */
final class RegisterSearch implements Journey {

    private final Http http;
    private final Questions questions;
    private final People.Team people;
    private final SplittableRandom random;

    /** The same seed asks the same questions in the same order. */
    RegisterSearch(Http http, Questions questions, People.Team people, long seed) {
        this.http = http;
        this.questions = questions;
        this.people = people;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public Timed run() {
        var question = next();
        var began = System.nanoTime();
        http.get(question.path(), question.signedIn() ? people.next() : null).expect(200);
        return new Timed(question.kind(), System.nanoTime() - began);
    }

    private synchronized Questions.Question next() {
        return questions.any(random);
    }
}
