package org.reformflow.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Notes who signs in and out. Programs sign in with each request: noted once an hour for
 * each account and address. Failures are noted up to a number a minute, so that guessing
 * does not fill the disk.
 */
@Component
class SignIns {

	private static final Duration PROGRAM = Duration.ofHours(1);

	private static final int REMEMBERED = 10_000;

	private static final int FAILURES_A_MINUTE = 60;

	private final AuditTrail trail;

	private final Organisation organisation;

	private final Clock clock;

	private final Map<String, Instant> programs = new LinkedHashMap<>();

	private long minute;

	private int failures;

	SignIns(AuditTrail trail, Organisation organisation, Clock clock) {
		this.trail = trail;
		this.organisation = organisation;
		this.clock = clock;
	}

	@EventListener
	void byPage(InteractiveAuthenticationSuccessEvent event) {
		note("signed-in", event.getAuthentication(), null);
	}

	/** Comes before {@link #byPage}, too. */
	@EventListener
	void byProgram(AuthenticationSuccessEvent event) {
		Authentication account = event.getAuthentication();
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes sent
				&& sent.getRequest().getHeader(HttpHeaders.AUTHORIZATION) != null
				&& isNew(account.getName() + " " + sent.getRequest().getRemoteAddr())) {
			note("signed-in.program", account, null);
		}
	}

	private synchronized boolean isNew(String program) {
		Instant now = this.clock.instant();
		Instant known = this.programs.get(program);
		if (known != null && known.isAfter(now.minus(PROGRAM)) && !known.isAfter(now)) {
			return false;
		}
		if (this.programs.size() >= REMEMBERED) {
			this.programs.clear();
		}
		this.programs.put(program, now);
		return true;
	}

	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		int number = count();
		if (number <= FAILURES_A_MINUTE) {
			note((number < FAILURES_A_MINUTE) ? "sign-in.failed" : "sign-in.failed.more", event.getAuthentication(),
					event.getException().getClass().getSimpleName());
		}
	}

	private synchronized int count() {
		long now = this.clock.instant().getEpochSecond() / 60;
		if (now != this.minute) {
			this.minute = now;
			this.failures = 0;
		}
		return ++this.failures;
	}

	@EventListener
	void left(LogoutSuccessEvent event) {
		note("signed-out", event.getAuthentication(), null);
	}

	private void note(String what, Authentication attempt, @Nullable String problem) {
		// What was typed as a name may be a password.
		String account = this.organisation.person(attempt.getName()).isPresent() ? attempt.getName() : "unknown";
		this.trail.noteAtOnce(AuditNote.of(AuditKind.SIGN_IN, what)
			.by((problem == null) ? attempt.getName() : account)
			.with("address",
					(attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
							: null)
			.with("problem", problem));
	}

}
