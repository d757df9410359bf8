package org.reformflow.security;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What we know of accounts beyond Camunda's users: locks and whose choice the password
 * is.
 */
@Component
class AccountStates {

	private final JdbcClient jdbc;

	private final SignInSettings settings;

	AccountStates(JdbcClient jdbc, SignInSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	State of(String account) {
		return this.jdbc.sql("select own_mark, locked from account_state where account = :account")
			.param("account", account)
			.query((row, number) -> new State(row.getString("own_mark"), row.getBoolean("locked"), true))
			.optional()
			.orElse(new State(null, false, this.settings.changeFirstPassword()));
	}

	/** The person chose the password with this mark. */
	void choose(String account, String mark) {
		if (this.jdbc.sql("update account_state set own_mark = :mark where account = :account")
			.param("mark", mark)
			.param("account", account)
			.update() == 0) {
			insert(account, mark, false);
		}
	}

	/** Somebody else set the password. */
	void reset(String account) {
		if (this.jdbc.sql("update account_state set own_mark = null where account = :account")
			.param("account", account)
			.update() == 0) {
			insert(account, null, false);
		}
	}

	void lock(String account, boolean locked) {
		State known = of(account);
		if (this.jdbc.sql("update account_state set locked = :locked where account = :account")
			.param("locked", locked)
			.param("account", account)
			.update() == 0 && locked) {
			insert(account, known.ownMark(), true);
		}
	}

	private void insert(String account, @Nullable String mark, boolean locked) {
		this.jdbc.sql("insert into account_state (account, own_mark, locked) values (:account, :mark, :locked)")
			.param("account", account)
			.param("mark", mark)
			.param("locked", locked)
			.update();
	}

	/**
	 * State of an account.
	 *
	 * @param ownMark mark of the password that the person chose
	 * @param mustChange whether any other password is to be changed
	 */
	record State(@Nullable String ownMark, boolean locked, boolean mustChange) {

		boolean isToChange(String mark) {
			return this.mustChange && !mark.equals(this.ownMark);
		}

	}

}
