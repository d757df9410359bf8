package org.reformflow.security;

import java.util.Objects;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password against Camunda's users, for the form and HTTP Basic. */
@Component
class SignIn implements AuthenticationProvider {

	private final Accounts accounts;

	private final SignInThrottle throttle;

	SignIn(Accounts accounts, SignInThrottle throttle) {
		this.accounts = accounts;
		this.throttle = throttle;
	}

	@Override
	public Authentication authenticate(Authentication attempt) throws AuthenticationException {
		String id = attempt.getName();
		String address = addressOf(attempt);
		SignInThrottle.Standing standing = this.throttle.standing(id, address);
		if (standing.isRefused()) {
			throw new BadCredentialsException("Too many failures");
		}
		if (id.indexOf('\0') >= 0
				|| !this.accounts.passwordMatches(id, Objects.toString(attempt.getCredentials(), ""))) {
			this.throttle.failed(id, address);
			throw new BadCredentialsException("Wrong name or password");
		}
		if (standing.hasFailed()) {
			this.throttle.succeeded(id, address);
		}
		Account account = this.accounts.find(id)
			.orElseThrow(() -> new BadCredentialsException("Deleted or locked meanwhile"));
		var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities());
		signedIn.setDetails(attempt.getDetails());
		return signedIn;
	}

	private static String addressOf(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details)
				? Objects.toString(details.getRemoteAddress(), "") : "";
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
