package cn.tongbao.platform.web;

import jakarta.servlet.ServletInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;

/** A request as a chunked one looks to the servlet: its length is not known before it is read. */
final class UnannouncedLength extends MockHttpServletRequest {

    private final MockHttpServletRequest original;

    UnannouncedLength(MockHttpServletRequest original) {
        super(original.getServletContext(), original.getMethod(), original.getRequestURI());
        this.original = original;
        setContentType(original.getContentType());
    }

    @Override
    public long getContentLengthLong() {
        return -1;
    }

    @Override
    public int getContentLength() {
        return -1;
    }

    @Override
    public ServletInputStream getInputStream() {
        return original.getInputStream();
    }

    @Override
    public @Nullable String getPathInfo() {
        return original.getPathInfo();
    }
}
