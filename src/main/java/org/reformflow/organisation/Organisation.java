package org.reformflow.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Departments, their units and people, as last imported from the organisation file, and
 * who stands in for an absent head.
 */
@Service
public class Organisation {

	private final OrganisationTables tables;

	private final Substitutions substitutions;

	private final IdentityService identity;

	private volatile @Nullable OrganisationSnapshot snapshot;

	Organisation(OrganisationTables tables, Substitutions substitutions, IdentityService identity) {
		this.tables = tables;
		this.substitutions = substitutions;
		this.identity = identity;
	}

	/** The units that may receive assignments on a day, in file order: not LEADERSHIP. */
	public List<Unit> actingUnits(String department, LocalDate on) {
		return snapshot().unitsOf(department)
			.stream()
			.filter((unit) -> unit.type() != UnitType.LEADERSHIP && unit.existsOn(on))
			.toList();
	}

	/**
	 * The unit of this id, whether it exists today or not.
	 * @throws Refusal when there has never been one
	 */
	public Unit unit(String id) {
		Unit unit = snapshot().units().get(id);
		if (unit == null) {
			throw new Refusal("Không có đơn vị “" + id + "”. Hãy chọn một đơn vị trong danh sách.");
		}
		return unit;
	}

	/** The unit of this id in a department, whether it exists today or not. */
	public Optional<Unit> findUnit(String department, String id) {
		return Optional.ofNullable(snapshot().units().get(id)).filter((unit) -> unit.department().equals(department));
	}

	/**
	 * The unit that does this unit's work on a day: itself, or its successor once it has
	 * ended.
	 * @throws Refusal when it has ended without a successor
	 */
	public Unit actingOn(String unitId, LocalDate day) {
		Unit unit = unit(unitId);
		Set<String> seen = new HashSet<>();
		while (unit.validTo() != null && day.isAfter(unit.validTo())) {
			String successor = unit.successor();
			if (successor == null || !seen.add(unit.id())) {
				throw new Refusal("“" + unit.name() + "” đã ngừng hoạt động và chưa có đơn vị kế thừa. "
						+ "Hãy chọn đơn vị khác.");
			}
			unit = unit(successor);
		}
		return unit;
	}

	/** What the words of a document mean as units of a department on a day. */
	public UnitMatch match(String department, String words, LocalDate on) {
		return new UnitNames(snapshot().unitsOf(department), on).match(words);
	}

	/** Those who may sign in and belong to a unit, heads first. */
	public List<Person> members(String unit) {
		return snapshot().membersOf(unit)
			.stream()
			.sorted(Comparator.comparing((Person person) -> !person.is(Role.UNIT_HEAD)))
			.toList();
	}

	/** The heads of a unit, without substitutes. */
	public List<Person> heads(String unit) {
		return members(unit).stream().filter((person) -> person.is(Role.UNIT_HEAD)).toList();
	}

	/** The heads of a unit and whoever stands in for one of them now. */
	public List<Person> actingHeads(String unit) {
		return Stream.concat(heads(unit).stream(), this.substitutions.acting(unit).stream().flatMap(this::active))
			.distinct()
			.toList();
	}

	/** Those of a department who have a role, in file order. */
	public List<Person> holders(String department, Role role) {
		return people().stream().filter((person) -> department.equals(person.department()) && person.is(role)).toList();
	}

	/**
	 * The deputy director in charge of a unit; without one all deputies of the
	 * department, and without any the director.
	 * @throws Refusal when there has never been such a unit
	 */
	public List<Person> inCharge(String unit) {
		Unit found = unit(unit);
		List<Person> named = Stream.ofNullable(found.inCharge()).flatMap(this::active).toList();
		return Stream
			.of(named, holders(found.department(), Role.DEPUTY_DIRECTOR), holders(found.department(), Role.DIRECTOR))
			.filter((people) -> !people.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	/** A person who may sign in. */
	public Optional<Person> person(String id) {
		return Optional.ofNullable(snapshot().people().get(id));
	}

	/** All active people, in the order of the organisation file. */
	public List<Person> people() {
		return List.copyOf(snapshot().people().values());
	}

	/** The ids of the departments that have people. */
	public Set<String> departments() {
		return people().stream()
			.flatMap((person) -> Stream.ofNullable(person.department()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The name of a department; the id when nothing had it. */
	public String departmentName(String id) {
		return snapshot().departments().getOrDefault(id, id);
	}

	/** The name of a person, also of one who has left; the id when nobody had it. */
	public String nameOf(String personId) {
		return snapshot().names().getOrDefault(personId, personId);
	}

	/**
	 * The people behind a Camunda group in a department: a role, a unit, or a unit's head
	 * with whoever stands in.
	 */
	public List<Person> groupMembers(String department, String group) {
		if (group.endsWith(".head")) {
			return actingHeads(group.substring(0, group.length() - ".head".length()));
		}
		return findUnit(department, group).map((unit) -> members(unit.id()))
			.orElseGet(() -> people().stream()
				.filter((person) -> department.equals(person.department()))
				.filter((person) -> person.roles().stream().anyMatch((role) -> role.group().equals(group)))
				.toList());
	}

	/**
	 * Who acts: the engine's authenticated user, else who is signed in.
	 * @throws Refusal when nobody of the organisation is
	 */
	public Person current() {
		return signedIn().flatMap(this::person)
			.orElseThrow(() -> new Refusal("Bạn chưa đăng nhập. Hãy đăng nhập rồi thử lại."));
	}

	/**
	 * Names who stands in for a unit's absent head, the last day included; has no effect
	 * before {@link #beginSubstitution}.
	 * @return the id of the substitution
	 * @throws Refusal when the substitute is no active member of the unit's department or
	 * its head, the dates are reversed or past, or another substitution overlaps
	 */
	public long nameSubstitute(String unit, String substitute, LocalDate from, LocalDate to, String namedBy) {
		Unit absent = unit(unit);
		Person person = person(substitute).filter((found) -> absent.department().equals(found.department()))
			.orElseThrow(() -> new Refusal("Người thay thế “" + nameOf(substitute)
					+ "” không thuộc sở này. Hãy chọn một người đang làm việc trong sở."));
		if (isHead(substitute, unit)) {
			throw new Refusal(
					"“" + person.name() + "” là chính người đứng đầu “" + absent.name() + "”. Hãy chọn người khác.");
		}
		return this.substitutions.name(absent, person, from, to, namedBy);
	}

	/** Gives the substitute the head's tasks; without effect when begun or ended. */
	public void beginSubstitution(long id) {
		this.substitutions.begin(id);
	}

	/** Takes the head's tasks back from the substitute; without effect when ended. */
	public void endSubstitution(long id) {
		this.substitutions.end(id, this::isHead);
	}

	/** Forgets what was read, after an import. */
	void reload() {
		this.snapshot = null;
	}

	private Stream<Person> active(String person) {
		return person(person).stream();
	}

	private boolean isHead(String person, String unit) {
		return heads(unit).stream().anyMatch((head) -> head.id().equals(person));
	}

	private OrganisationSnapshot snapshot() {
		OrganisationSnapshot read = this.snapshot;
		if (read == null) {
			read = this.tables.read();
			this.snapshot = read;
		}
		return read;
	}

	private Optional<String> signedIn() {
		var engine = this.identity.getCurrentAuthentication();
		if (engine != null && engine.getUserId() != null) {
			return Optional.of(engine.getUserId());
		}
		Authentication web = SecurityContextHolder.getContext().getAuthentication();
		return Optional.ofNullable(web)
			.filter((found) -> found.isAuthenticated() && !(found instanceof AnonymousAuthenticationToken))
			.map(Authentication::getName);
	}

}
