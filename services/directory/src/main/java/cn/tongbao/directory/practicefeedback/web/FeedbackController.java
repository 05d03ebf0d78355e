package cn.tongbao.directory.practicefeedback.web;

import cn.tongbao.directory.practicefeedback.CountingPractice;
import cn.tongbao.directory.practicefeedback.Feedback;
import cn.tongbao.directory.practicefeedback.Figures;
import cn.tongbao.directory.practicefeedback.GivingFeedback;
import cn.tongbao.directory.practicefeedback.GivingFeedback.AnswerRequest;
import cn.tongbao.directory.practicefeedback.GivingFeedback.FeedbackRequest;
import cn.tongbao.directory.practicefeedback.Review;
import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Page;
import cn.tongbao.platform.web.Public;
import cn.tongbao.platform.web.SignedIn;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Feedback on engagements, figures of practice, and reviews for the keeper. */
@RestController
@RequestMapping(path = "/api/{version}", version = "1")
class FeedbackController {

    private final GivingFeedback feedback;
    private final CountingPractice practice;

    FeedbackController(GivingFeedback feedback, CountingPractice practice) {
        this.feedback = feedback;
        this.practice = practice;
    }

    @SignedIn
    @PostMapping("/selections/{reference}/feedback")
    @ResponseStatus(HttpStatus.CREATED)
    Feedback give(Subject who, @PathVariable String reference, @RequestBody FeedbackRequest body) {
        return feedback.give(who, reference, body);
    }

    @SignedIn
    @GetMapping("/selections/{reference}/feedback")
    Feedback read(Subject who, @PathVariable String reference) {
        return feedback.read(who, reference);
    }

    @SignedIn
    @PostMapping("/selections/{reference}/feedback/answer")
    Feedback answer(Subject who, @PathVariable String reference, @RequestBody AnswerRequest body) {
        return feedback.answer(who, reference, body);
    }

    @Public
    @GetMapping("/engagements/figures/{memberId}")
    Figures figures(@PathVariable String memberId) {
        return practice.of(memberId);
    }

    @SignedIn
    @GetMapping("/engagements/reviews")
    Page<Review> reviews(Subject who) {
        return new Page<>(feedback.reviews(who), null);
    }

    @SignedIn
    @PostMapping("/engagements/reviews/{id}/closure")
    Review close(Subject who, @PathVariable UUID id, @RequestBody AnswerRequest body) {
        return feedback.close(who, id, body);
    }
}
