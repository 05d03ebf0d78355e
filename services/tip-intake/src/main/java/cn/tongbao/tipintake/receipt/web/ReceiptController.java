package cn.tongbao.tipintake.receipt.web;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.web.Public;
import cn.tongbao.tipintake.receipt.FollowingUp;
import cn.tongbao.tipintake.receipt.ReceiptView;
import cn.tongbao.tipintake.receipt.ReporterMessage;
import cn.tongbao.tipintake.receipt.Sent;
import cn.tongbao.tipintake.receipt.Withdrawing;
import cn.tongbao.tipintake.receipt.Writing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the holder of a receipt code can do. The code travels in the body, never in an address. */
@RestController
@RequestMapping(path = "/api/{version}/tips/status", version = "1")
class ReceiptController {

    private final FollowingUp following;
    private final Writing writing;
    private final Withdrawing withdrawing;

    ReceiptController(FollowingUp following, Writing writing, Withdrawing withdrawing) {
        this.following = following;
        this.writing = writing;
        this.withdrawing = withdrawing;
    }

    @Public
    @PostMapping
    ResponseEntity<ReceiptView> status(@RequestBody StatusRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(following.status(request.receiptCode()));
    }

    @Public
    @PostMapping("/messages")
    ResponseEntity<Sent> write(Subject who, @RequestBody ReporterMessage message) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(writing.write(who, message));
    }

    @Public
    @PostMapping("/withdrawal")
    ResponseEntity<Sent> withdraw(@RequestBody ReporterMessage message) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(withdrawing.withdraw(message));
    }
}
