package org.reformflow.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes an address wait that failed on an account five times, and one that failed fifty
 * times on whatever accounts: one second, doubled by each further failure, ten minutes at
 * most, on all nodes. Only that address waits, so a stranger cannot lock a person out. An
 * address of IPv6 counts with its network of 64 bits.
 */
@Component
class SignInThrottle {

	/** Stands for all accounts: no account has an empty name. */
	private static final String ANY = "";

	private static final int ON_ONE_ACCOUNT = 5;

	/** A whole office may share one address. */
	private static final int ON_ANY_ACCOUNT = 200;

	private static final Duration LONGEST = Duration.ofMinutes(10);

	/** Failures are forgotten after this time without another. */
	private static final Duration REMEMBERED = Duration.ofHours(1);

	private static final int MAX_NAME = 255;

	private final JdbcClient jdbc;

	private final Clock clock;

	SignInThrottle(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	boolean refuses(String account, String address) {
		return standing(account, address).isRefused();
	}

	Standing standing(String account, String address) {
		Instant now = this.clock.instant();
		List<Failures> failures = this.jdbc
			.sql("select account, failures, last_at from sign_in_failure"
					+ " where address = :address and account in (:account, :any)")
			.param("address", network(address))
			.param("account", name(account))
			.param("any", ANY)
			.query((row, number) -> new Failures(row.getString("account").equals(ANY), row.getInt("failures"),
					row.getTimestamp("last_at").toInstant()))
			.list();
		return new Standing(failures.stream().anyMatch((each) -> each.hold(now)),
				failures.stream().anyMatch((each) -> !each.onAnyAccount()));
	}

	/**
	 * How an address stands with an account.
	 *
	 * @param isRefused whether it has to wait
	 * @param hasFailed whether it failed on this account and it is not forgotten
	 */
	record Standing(boolean isRefused, boolean hasFailed) {

	}

	private record Failures(boolean onAnyAccount, int number, Instant last) {

		/** A clock that jumped back holds nobody until it has caught up. */
		boolean hold(Instant now) {
			return !this.last.isAfter(now) && now.isBefore(this.last.plus(pause(this.number, this.onAnyAccount)));
		}

	}

	/** How long to wait after so many failures. */
	static Duration pause(int failures, boolean onAnyAccount) {
		int beyond = failures - (onAnyAccount ? ON_ANY_ACCOUNT : ON_ONE_ACCOUNT);
		if (beyond < 0) {
			return Duration.ZERO;
		}
		Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 20));
		return (doubled.compareTo(LONGEST) < 0) ? doubled : LONGEST;
	}

	void failed(String account, String address) {
		count(name(account), network(address));
		count(ANY, network(address));
	}

	private void count(String account, String network) {
		if (!counted(account, network)) {
			forget();
			try {
				this.jdbc
					.sql("insert into sign_in_failure (account, address, failures, last_at)"
							+ " values (:account, :address, 1, :now)")
					.param("account", account)
					.param("address", network)
					.param("now", Timestamp.from(this.clock.instant()))
					.update();
			}
			catch (DuplicateKeyException ex) {
				counted(account, network);
			}
		}
	}

	private boolean counted(String account, String network) {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("update sign_in_failure set failures = case when last_at < :old then 1 else failures + 1 end,"
					+ " last_at = :now where account = :account and address = :address")
			.param("old", Timestamp.from(now.minus(REMEMBERED)))
			.param("now", Timestamp.from(now))
			.param("account", account)
			.param("address", network)
			.update() > 0;
	}

	private void forget() {
		this.jdbc.sql("delete from sign_in_failure where last_at < :old")
			.param("old", Timestamp.from(this.clock.instant().minus(REMEMBERED)))
			.update();
	}

	/** The failures of the address on other accounts still count. */
	void succeeded(String account, String address) {
		this.jdbc.sql("delete from sign_in_failure where account = :account and address = :address")
			.param("account", name(account))
			.param("address", network(address))
			.update();
	}

	private static String name(String account) {
		return account.substring(0, Math.min(account.length(), MAX_NAME)).replace("\0", "");
	}

	static String network(String address) {
		try {
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address && !parsed.isLoopbackAddress())
					? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) : parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
