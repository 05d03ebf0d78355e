package cn.tongbao.platform.web;

import cn.tongbao.platform.identity.Subject;
import cn.tongbao.platform.identity.SubjectTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** The verified token as Spring Security wants it, with our subject as its principal. */
final class SubjectAuthentication extends AbstractAuthenticationToken {

    private final transient Subject subject;

    SubjectAuthentication(Jwt token) {
        this(SubjectTokens.subjectOf(token));
    }

    private SubjectAuthentication(Subject subject) {
        super(AuthorityUtils.createAuthorityList(subject.roles()));
        this.subject = subject;
        setAuthenticated(true);
    }

    static Subject current() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof SubjectAuthentication signedIn
                ? signedIn.subject
                : Subject.ANONYMOUS;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Subject getPrincipal() {
        return subject;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectAuthentication that && subject.equals(that.subject);
    }

    @Override
    public int hashCode() {
        return subject.hashCode();
    }
}
