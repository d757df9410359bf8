package org.reformflow.audit;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code audit_seal}: added and read, never changed. */
@Component
class SealTable {

	private static final String SELECT = "select " + Seal.COLUMNS + " from audit_seal";

	private final JdbcClient jdbc;

	SealTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Waits until no other node seals. */
	void lock() {
		this.jdbc.sql("select id from audit_lock where id = 1 for update").query(Integer.class).single();
	}

	Optional<Seal> last() {
		return this.jdbc.sql(SELECT + " order by number desc limit 1").query((row, number) -> Seal.of(row)).optional();
	}

	/** Those after a number, in order. */
	List<Seal> after(long number, int most) {
		return this.jdbc.sql(SELECT + " where number > ? order by number limit ?")
			.params(number, most)
			.query((row, count) -> Seal.of(row))
			.list();
	}

	void insert(Seal seal) {
		this.jdbc.sql("insert into audit_seal (" + Seal.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(seal.number(), seal.at(), seal.entries(), seal.lastId(), seal.ids(), seal.prints(), seal.awaited(),
					seal.previous(), seal.keyId(), seal.head())
			.update();
	}

}
