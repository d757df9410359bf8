package org.reformflow.fault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The demo department in a product that runs in production. */
final class Demo {

	private Demo() {
	}

	static void start(Node node, JdbcClient jdbc) {
		node.start();
		node.awaitReady();
		prepare(jdbc);
	}

	static void prepare(JdbcClient jdbc) {
		givePasswords(jdbc);
		openAlways(jdbc);
	}

	/** The same for all, hashed cheaply, as each call of the suite brings it. */
	private static void givePasswords(JdbcClient jdbc) {
		jdbc.sql("update act_id_user set salt_ = 'salt', pwd_ = ?")
			.param("{bcrypt-sha256}" + new BCryptPasswordEncoder(4).encode(digest(Caller.PASSWORD + "salt")))
			.update();
		// As if each had chosen it.
		jdbc.sql("""
				insert into account_state (account, own_mark, locked) select id_, md5(pwd_), false from act_id_user
				on conflict (account) do update set own_mark = excluded.own_mark""").update();
	}

	private static String digest(String salted) {
		try {
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** So that tiers come whenever the suite runs. */
	private static void openAlways(JdbcClient jdbc) {
		jdbc.sql("insert into office_hours values ('so-khcn', '00:00-23:59', 'fault', current_timestamp)").update();
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
		for (LocalDate day = today.minusDays(7); day.isBefore(today.plusDays(7)); day = day.plusDays(1)) {
			jdbc.sql("insert into calendar_day values ('so-khcn', ?, 'WORKDAY', '', '', '', 'fault', "
					+ "current_timestamp)")
				.param(day)
				.update();
		}
		jdbc.sql("insert into calendar_version values ('so-khcn', 1)").update();
	}

}
