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
		return this.jdbc.sql("select own_mark, to_change, locked from account_state where account = :account")
			.param("account", account)
			.query((row, number) -> new State(row.getString("own_mark"), row.getBoolean("locked"),
					this.settings.changeFirstPassword() || row.getBoolean("to_change")))
			.optional()
			.orElse(new State(null, false, this.settings.changeFirstPassword()));
	}

	/** The person chose the password with this mark. */
	void choose(String account, String mark) {
		if (this.jdbc.sql("update account_state set own_mark = :mark, to_change = false where account = :account")
			.param("mark", mark)
			.param("account", account)
			.update() == 0) {
			insert(account, mark, false, false);
		}
	}

	/** Somebody else set the password. */
	void reset(String account) {
		if (this.jdbc.sql("update account_state set own_mark = null, to_change = true where account = :account")
			.param("account", account)
			.update() == 0) {
			insert(account, null, true, false);
		}
	}

	void lock(String account, boolean locked) {
		if (this.jdbc.sql("update account_state set locked = :locked where account = :account")
			.param("locked", locked)
			.param("account", account)
			.update() == 0 && locked) {
			insert(account, null, false, true);
		}
	}

	private void insert(String account, @Nullable String mark, boolean toChange, boolean locked) {
		this.jdbc
			.sql("insert into account_state (account, own_mark, to_change, locked)"
					+ " values (:account, :mark, :change, :locked)")
			.param("account", account)
			.param("mark", mark)
			.param("change", toChange)
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
