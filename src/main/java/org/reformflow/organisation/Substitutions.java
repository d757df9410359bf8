package org.reformflow.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.reformflow.process.AuditKind;
import org.reformflow.process.AuditNote;
import org.reformflow.process.AuditTrail;
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

	private final ProcessEngineConfigurationImpl engine;

	private final Clock clock;

	private final AuditTrail trail;

	Substitutions(JdbcClient jdbc, IdentityService identity, ProcessEngineConfigurationImpl engine, Clock clock,
			AuditTrail trail) {
		this.trail = trail;
		this.jdbc = jdbc;
		this.identity = identity;
		this.engine = engine;
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
		long id = Objects.requireNonNull(key.getKey()).longValue();
		this.trail.note(note("named", id, unit.id(), substitute.id()).by(namedBy).with("from", from).with("to", to));
		return id;
	}

	private void check(Unit unit, LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			throw new Refusal("Ngày kết thúc thay thế đứng trước ngày bắt đầu. Hãy sửa lại ngày.");
		}
		if (from.isBefore(LocalDate.now(this.clock))) {
			throw new Refusal("Ngày bắt đầu thay thế đã qua. Hãy chọn từ hôm nay trở đi.");
		}
		this.jdbc.sql("select id from unit where id = ? for update").params(unit.id()).query(String.class).single();
		this.jdbc.sql("""
				select substitute from substitution
				where unit = ? and ended_at is null and from_day <= ? and to_day >= ?""")
			.params(unit.id(), to, from)
			.query(String.class)
			.list()
			.forEach((other) -> {
				throw new Refusal("“" + unit.name() + "” đã có người thay thế trong thời gian này (" + other
						+ "). Hãy chọn ngày khác hoặc kết thúc lần thay thế đó trước.");
			});
	}

	void begin(long id) {
		Substitution found = find(id);
		if (!stamp("update substitution set began_at = ? where id = ? and began_at is null and ended_at is null", id)) {
			return;
		}
		this.trail.note(note("begun", id, found.unit(), found.substitute()));
		if (!isMember(found)) {
			unchecked(() -> this.identity.createMembership(found.substitute(), Unit.headGroup(found.unit())));
		}
	}

	void end(long id, BiPredicate<String, String> isHead) {
		Substitution found = find(id);
		if (!stamp("update substitution set ended_at = ? where id = ? and ended_at is null", id)) {
			return;
		}
		this.trail.note(note("ended", id, found.unit(), found.substitute()));
		if (!isHead.test(found.substitute(), found.unit()) && !standsInOtherwise(found)) {
			unchecked(() -> this.identity.deleteMembership(found.substitute(), Unit.headGroup(found.unit())));
		}
	}

	/** The ids of those who stand in for a unit's head now. */
	List<String> acting(String unit) {
		return this.jdbc.sql("""
				select substitute from substitution
				where unit = ? and began_at is not null and ended_at is null order by id""")
			.params(unit)
			.query(String.class)
			.list();
	}

	private boolean stamp(String update, long id) {
		return this.jdbc.sql(update).params(OffsetDateTime.now(this.clock), id).update() == 1;
	}

	private Substitution find(long id) {
		return this.jdbc.sql("select unit, substitute from substitution where id = ?")
			.params(id)
			.query((row, number) -> new Substitution(row.getString("unit"), row.getString("substitute")))
			.optional()
			.orElseThrow(() -> new Refusal("Không có lần thay thế số " + id + "."));
	}

	private boolean isMember(Substitution found) {
		Optional<Boolean> member = Optional.ofNullable(this.engine.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(() -> this.identity.createGroupQuery()
				.groupId(Unit.headGroup(found.unit()))
				.groupMember(found.substitute())
				.count() > 0)));
		return member.orElse(false);
	}

	private boolean standsInOtherwise(Substitution found) {
		return this.jdbc.sql("""
				select count(*) from substitution
				where unit = ? and substitute = ? and began_at is not null and ended_at is null""")
			.params(found.unit(), found.substitute())
			.query(Integer.class)
			.single() > 0;
	}

	private static AuditNote note(String what, long id, String unit, String substitute) {
		return AuditNote.of(AuditKind.PERMISSION, "substitution." + what)
			.about(substitute)
			.with("substitution", id)
			.with("unit", unit);
	}

	/** The rule was checked here: who acts need not be an administrator. */
	private void unchecked(Runnable change) {
		this.engine.getCommandExecutorTxRequired().execute((context) -> context.runWithoutAuthorization(() -> {
			change.run();
			return null;
		}));
	}

	private record Substitution(String unit, String substitute) {

	}

}
