package org.reformflow.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.BiPredicate;

import org.camunda.bpm.engine.IdentityService;
import org.reformflow.process.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for an absent head, as rows and as membership of the head's group. */
@Component
@Transactional
class Substitutions {

	private final JdbcClient jdbc;

	private final IdentityService identity;

	private final Clock clock;

	Substitutions(JdbcClient jdbc, IdentityService identity, Clock clock) {
		this.jdbc = jdbc;
		this.identity = identity;
		this.clock = clock;
	}

	long name(Unit unit, Person substitute, LocalDate from, LocalDate to, String namedBy) {
		check(unit, from, to);
		var key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into substitution (unit, substitute, from_day, to_day, named_by, named_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(unit.id(), substitute.id(), from, to, namedBy, OffsetDateTime.now(this.clock))
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	private void check(Unit unit, LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			throw new Refusal("Ngày kết thúc thay thế đứng trước ngày bắt đầu. Hãy sửa lại ngày.");
		}
		if (from.isBefore(LocalDate.now(this.clock))) {
			throw new Refusal("Ngày bắt đầu thay thế đã qua. Hãy chọn từ hôm nay trở đi.");
		}
	}

	void begin(long id) {
	}

	void end(long id, BiPredicate<String, String> isHead) {
	}

}
