package org.reformflow.supervision.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks and finished steps as the engine keeps them, read by plain SQL. */
@Component
class MatterProcess {

	private static final String MINE = """
			(t.assignee_ = :me or exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_
				and l.type_ = 'candidate' and (l.user_id_ = :me or l.group_id_ in (:groups))))""";

	private static final String SECRET = "t.task_def_key_ in (:secret)";

	private static final String TASKS = """
			select t.id_, t.name_, t.task_def_key_, t.tenant_id_, t.proc_inst_id_, t.assignee_, t.due_date_,
			d.key_, d.name_ as process_name, e.business_key_,
			case when\s""" + MINE + """
			 then 1 else 0 end as mine,
			(select max(v.text_) from act_ru_variable v where v.execution_id_ = t.proc_inst_id_
				and v.name_ = 'assignmentId') as part,
			(select max(v.text_) from act_ru_variable v where v.execution_id_ in (t.proc_inst_id_, t.execution_id_)
				and v.name_ = 'subject') as subject,
			(select max(v.text_) from act_ru_variable v where v.execution_id_ = t.proc_inst_id_
				and v.name_ = 'assignmentText') as about,
			(select max(v.text_) from act_ru_variable v where v.execution_id_ = t.proc_inst_id_
				and v.name_ in ('leadUnit', 'unit')) as unit
			from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
			join act_ru_execution e on e.id_ = t.proc_inst_id_
			""";

	private static final String PART = """
			exists (select 1 from act_ru_variable p where p.execution_id_ = t.proc_inst_id_
				and p.name_ = 'assignmentId'""";

	private static final int MANY = 200;

	private final JdbcClient jdbc;

	private final IdentityService identity;

	private final Organisation organisation;

	private final Clock clock;

	MatterProcess(JdbcClient jdbc, IdentityService identity, Organisation organisation, Clock clock) {
		this.jdbc = jdbc;
		this.identity = identity;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** Who makes the current request. */
	Optional<Person> signedIn() {
		return Optional.ofNullable(this.identity.getCurrentAuthentication())
			.flatMap((found) -> this.organisation.person(found.getUserId()));
	}

	/** An open task of the person's department. */
	Optional<MatterTask> find(Person person, String taskId) {
		return tasks(TASKS + "where t.id_ = :id and t.tenant_id_ = :department", person).param("id", taskId)
			.param("department", person.department())
			.query(this::task)
			.optional()
			.map(this::withPart);
	}

	/** What an escalation is about is known by its ladder. */
	private MatterTask withPart(MatterTask task) {
		if (!task.process().equals(MatterTask.ESCALATION)) {
			return task;
		}
		return this.jdbc.sql("""
				select max(case when l.owner = 'task' then coalesce((select max(p.text_) from act_ru_task t
					join act_ru_variable p on p.execution_id_ = t.proc_inst_id_ and p.name_ = 'assignmentId'
					where t.id_ = l.matter_id), '') else l.matter_id end)
				from ladder l where l.id = (select max(v.text_) from act_ru_variable v
					where v.execution_id_ = :instance and v.name_ = 'ladderId')""")
			.param("instance", task.instance())
			.query((row, number) -> Optional.ofNullable(row.getString(1)))
			.single()
			.filter((part) -> !part.isEmpty() && !part.equals(task.matter()))
			.map(task::withPart)
			.orElse(task);
	}

	/**
	 * The matter's other open tasks: the reader's own, and for those who see the whole
	 * matter all of this part that are not secret.
	 */
	List<MatterTask> others(Reader reader) {
		String concerned = reader.whole() ? "(" + MINE + " or (not " + SECRET + " and " + inPart(reader.task()) + "))"
				: MINE;
		return tasks(TASKS + "where e.business_key_ = :matter and t.tenant_id_ = :department and t.id_ <> :id and "
				+ concerned + " order by t.due_date_, t.id_ limit 20", reader.person())
			.param("matter", reader.task().matter())
			.param("department", reader.task().department())
			.param("id", reader.task().id())
			.param("part", reader.task().part())
			.param("secret", MatterTask.SECRET_STEPS)
			.query(this::task)
			.list();
	}

	/**
	 * Who has the open tasks of this part of the matter, or may take those nobody has.
	 */
	Set<String> holders(MatterTask task) {
		Set<String> people = new LinkedHashSet<>();
		this.jdbc
			.sql("""
					select t.assignee_, l.user_id_, l.group_id_ from act_ru_task t
					join act_ru_execution e on e.id_ = t.proc_inst_id_
					left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and t.assignee_ is null
					where e.business_key_ = :matter and t.tenant_id_ = :department and not\s"""
					+ SECRET + " and " + inPart(task) + sameSide(task) + " order by t.id_ limit " + MANY)
			.param("matter", task.matter())
			.param("department", task.department())
			.param("part", task.part())
			.param("secret", MatterTask.SECRET_STEPS)
			.param("authors", MatterTask.AUTHOR_STEPS)
			.query((row) -> {
				people.addAll(behind(task.department(), row));
			});
		return people;
	}

	/** Authors of an initiative and its judges are not told of each other's words. */
	private static String sameSide(MatterTask task) {
		if (!task.isInitiative()) {
			return "";
		}
		return " and t.task_def_key_ " + (task.isAuthors() ? "in" : "not in") + " (:authors)";
	}

	private Collection<String> behind(String department, ResultSet row) throws SQLException {
		String group = row.getString("group_id_");
		if (group != null) {
			return this.organisation.groupMembers(department, group).stream().map(Person::id).toList();
		}
		String user = row.getString("user_id_");
		String person = (user != null) ? user : row.getString("assignee_");
		return (person != null) ? List.of(person) : List.of();
	}

	/** Finished steps, newest first, before a line of history. */
	List<HistoryLine> steps(Reader reader, HistoryLine.@Nullable Place before, int limit) {
		MatterTask task = reader.task();
		boolean all = reader.whole() || task.part() != null;
		return this.jdbc
			.sql("""
					select t.id_, t.name_, t.task_def_key_, t.end_time_, d.name_ as process_name, coalesce(t.assignee_,
						(select max(o.user_id_) from act_hi_op_log o where o.task_id_ = t.id_
						and o.operation_type_ = 'Complete')) as person
					from act_hi_taskinst t join act_hi_procinst i on i.id_ = t.proc_inst_id_
					join act_re_procdef d on d.id_ = t.proc_def_id_
					where i.business_key_ = :matter and i.tenant_id_ = :department and t.delete_reason_ = 'completed'
					and d.key_ not in ('assignment', 'directive-rollout', 'deadline-escalation')
					and (:author = 0 or t.task_def_key_ <> :expert)
					and (not\s""" + SECRET + " or t.assignee_ = :me) and (i.id_ = :instance"
					+ (all ? " or " + finishedPart(task) : "") + """
							) and (cast(:at as timestamp) is null or t.end_time_ < :at
								or (t.end_time_ = :at and (:older = 1 or t.id_ < :id)))
							order by t.end_time_ desc, t.id_ desc limit\s""" + limit)
			.param("matter", task.matter())
			.param("department", task.department())
			.param("me", reader.id())
			.param("instance", task.instance())
			.param("part", task.part())
			.param("secret", MatterTask.SECRET_STEPS)
			.param("author", task.isAuthors() ? 1 : 0)
			.param("expert", MatterTask.EXPERT_STEP)
			.param("at", (before != null) ? Timestamp.from(before.at().toInstant()) : null)
			.param("older", (before != null && before.event() != null) ? 1 : 0)
			.param("id", (before != null) ? before.step() : "")
			.query(this::step)
			.list();
	}

	private HistoryLine step(ResultSet row, int number) throws SQLException {
		OffsetDateTime at = row.getTimestamp("end_time_").toInstant().atZone(this.clock.getZone()).toOffsetDateTime();
		return HistoryLine.ofStep(row.getString("id_"), at, row.getString("person"), row.getString("name_"),
				row.getString("process_name"));
	}

	private static String inPart(MatterTask task) {
		return (task.part() != null) ? PART + " and p.text_ = :part)"
				: "not " + PART + ") and cast(:part as varchar) is null";
	}

	private static String finishedPart(MatterTask task) {
		return (task.part() != null) ? """
				exists (select 1 from act_hi_varinst p where p.proc_inst_id_ = i.id_ and p.name_ = 'assignmentId'
				and p.text_ = :part)""" : "cast(:part as varchar) is null";
	}

	private JdbcClient.StatementSpec tasks(String sql, Person person) {
		Authentication found = this.identity.getCurrentAuthentication();
		List<String> groups = (found != null && found.getGroupIds() != null && !found.getGroupIds().isEmpty())
				? found.getGroupIds() : List.of("");
		return this.jdbc.sql(sql).param("me", person.id()).param("groups", groups);
	}

	private MatterTask task(ResultSet row, int number) throws SQLException {
		String name = row.getString("name_");
		String step = row.getString("task_def_key_");
		String instance = row.getString("proc_inst_id_");
		String matter = row.getString("business_key_");
		String process = row.getString("key_");
		String processName = row.getString("process_name");
		return new MatterTask(row.getString("id_"), (name != null) ? name : step, step, process,
				(processName != null) ? processName : process, instance, row.getString("tenant_id_"),
				(matter != null) ? matter : instance, row.getString("part"), row.getString("subject"),
				row.getString("about"), row.getString("unit"), row.getString("assignee_"),
				day(row.getTimestamp("due_date_")), row.getInt("mine") == 1);
	}

	private @Nullable LocalDate day(@Nullable Timestamp moment) {
		return (moment != null) ? LocalDate.ofInstant(moment.toInstant(), this.clock.getZone()) : null;
	}

}
