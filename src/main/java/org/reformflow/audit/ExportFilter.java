package org.reformflow.audit;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes each file that is given to save, the moment its header is set: without the note
 * there is no file. Covers all addresses, those of Camunda too.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class ExportFilter extends OncePerRequestFilter {

	private final AuditTrail trail;

	ExportFilter(AuditTrail trail) {
		this.trail = trail;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, new Watched(request, response));
	}

	private final class Watched extends HttpServletResponseWrapper {

		private final HttpServletRequest request;

		private boolean noted;

		Watched(HttpServletRequest request, HttpServletResponse response) {
			super(response);
			this.request = request;
		}

		@Override
		public void setHeader(String name, String value) {
			watch(name, value);
			super.setHeader(name, value);
		}

		@Override
		public void addHeader(String name, String value) {
			watch(name, value);
			super.addHeader(name, value);
		}

		private void watch(String name, String value) {
			if (!this.noted && HttpHeaders.CONTENT_DISPOSITION.equalsIgnoreCase(name) && value != null
					&& value.toLowerCase(Locale.ROOT).startsWith("attachment")) {
				this.noted = true;
				Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
				// Without the query, which may hold what was searched for.
				ExportFilter.this.trail.noteAtOnce(AuditNote.of(AuditKind.EXPORT, "file.taken")
					.by((signedIn != null) ? signedIn.getName() : null)
					.about(this.request.getRequestURI())
					.with("method", this.request.getMethod()));
			}
		}

	}

}
