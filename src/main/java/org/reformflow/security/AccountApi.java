package org.reformflow.security;

import java.security.SecureRandom;
import java.util.Map;

import org.reformflow.organisation.Role;
import org.reformflow.process.Refusal;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What administrators do with accounts: end sessions, lock, unlock, give a password. */
@RestController
@RequestMapping("/api/accounts/{id}")
class AccountApi {

	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

	private static final int LENGTH = 16;

	private final Accounts accounts;

	private final AccountStates states;

	private final Sessions sessions;

	private final SecureRandom random = new SecureRandom();

	AccountApi(Accounts accounts, AccountStates states, Sessions sessions) {
		this.accounts = accounts;
		this.states = states;
		this.sessions = sessions;
	}

	/** Ends all sessions of the person; answers how many. */
	@PostMapping("/sign-out")
	Map<String, Integer> signOut(@AuthenticationPrincipal Account caller, @PathVariable String id) {
		authorize(caller);
		return Map.of("ended", this.sessions.endAllOf(id));
	}

	@PostMapping("/lock")
	Map<String, Boolean> lock(@AuthenticationPrincipal Account caller, @PathVariable String id) {
		authorize(caller);
		if (id.equals(caller.id())) {
			throw new Refusal("Bạn không tự khóa tài khoản của mình được. Hãy nhờ một quản trị viên khác.");
		}
		return locked(id, true);
	}

	@PostMapping("/unlock")
	Map<String, Boolean> unlock(@AuthenticationPrincipal Account caller, @PathVariable String id) {
		authorize(caller);
		return locked(id, false);
	}

	private Map<String, Boolean> locked(String id, boolean locked) {
		requireKnown(id);
		this.states.lock(id, locked);
		this.sessions.endAllOf(id);
		return Map.of("locked", locked);
	}

	/** Answers a password that serves once: the person must choose another with it. */
	@PostMapping("/password")
	Map<String, String> reset(@AuthenticationPrincipal Account caller, @PathVariable String id) {
		authorize(caller);
		requireKnown(id);
		StringBuilder password = new StringBuilder();
		this.random.ints(LENGTH, 0, LETTERS.length()).forEach((index) -> password.append(LETTERS.charAt(index)));
		this.accounts.resetPassword(id, password.toString());
		this.sessions.endAllOf(id);
		return Map.of("password", password.toString());
	}

	private void requireKnown(String id) {
		if (!this.accounts.exists(id)) {
			throw new Refusal("Không có tài khoản " + id + ".");
		}
	}

	private static void authorize(Account caller) {
		if (!caller.groups().contains(Role.ADMINISTRATOR.group())) {
			throw new AccessDeniedException("Administrators only");
		}
	}

}
