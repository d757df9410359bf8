package org.reformflow.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.OrganisationFile.Department;
import org.reformflow.organisation.OrganisationYaml.DepartmentEntry;
import org.reformflow.organisation.OrganisationYaml.PersonEntry;
import org.reformflow.organisation.OrganisationYaml.UnitEntry;

/** Turns a file as written into a checked one, or into all its errors. */
class OrganisationCheck {

	private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

	private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

	private static final int LONGEST_ID = 58;

	private static final int LONGEST_EMAIL = 254;

	private static final int LONGEST_NAME = 255;

	private static final Set<Role> WITHOUT_DEPARTMENT = EnumSet.of(Role.SUPERVISOR, Role.ANALYST, Role.ADMINISTRATOR);

	private static final Set<String> ROLE_GROUPS = Arrays.stream(Role.values())
		.map(Role::group)
		.collect(Collectors.toSet());

	private final OrganisationYaml yaml;

	private final List<String> errors = new ArrayList<>();

	private final List<Department> departments = new ArrayList<>();

	private final Map<String, Unit> units = new HashMap<>();

	private final List<Unit> orderedUnits = new ArrayList<>();

	private final List<Person> people = new ArrayList<>();

	OrganisationCheck(OrganisationYaml yaml) {
		this.yaml = yaml;
	}

	OrganisationFile file() {
		this.yaml.departments().forEach(this::department);
		this.yaml.departments().forEach((entry) -> entry.people().forEach((person) -> person(person, entry.id())));
		this.yaml.people().forEach((person) -> person(person, null));
		this.orderedUnits.forEach(this::successor);
		this.orderedUnits.forEach(this::inCharge);
		unique("Mã sở", this.departments.stream().map(Department::id).toList());
		unique("Mã đơn vị", this.orderedUnits.stream().map(Unit::id).toList());
		unique("Tài khoản", this.people.stream().map(Person::id).toList());
		if (this.departments.isEmpty()) {
			this.errors.add("Chưa khai báo sở nào (departments)");
		}
		if (!this.errors.isEmpty()) {
			throw new OrganisationFileException(this.errors);
		}
		return new OrganisationFile(this.departments, this.orderedUnits, this.people, this.yaml.passwords());
	}

	private void department(DepartmentEntry entry) {
		String what = "Sở “" + entry.id() + "”";
		Department department = new Department(id(what, entry.id()), name(what, entry.name()));
		this.departments.add(department);
		entry.units().forEach((unit) -> unit(unit, department.id()));
	}

	private void unit(UnitEntry entry, String department) {
		String what = "Đơn vị “" + entry.id() + "”";
		String id = id(what, entry.id());
		if (ROLE_GROUPS.contains(id) || id.endsWith(Unit.headGroup(""))) {
			this.errors.add(what + ": mã này đã dành cho vai trò, hãy đặt mã khác");
		}
		LocalDate from = day(what, "validFrom", entry.validFrom());
		LocalDate to = day(what, "validTo", entry.validTo());
		LocalDate start = (from != null) ? from : LocalDate.EPOCH;
		if (to != null && to.isBefore(start)) {
			this.errors.add(what + ": ngày kết thúc " + to + " đứng trước ngày bắt đầu " + start);
		}
		entry.aliases().forEach((alias) -> name(what + ", tên khác", alias));
		Unit unit = new Unit(id, department, name(what, entry.name()), type(what, entry.type()), entry.aliases(), start,
				to, entry.successor(), entry.inCharge());
		this.units.put(id, unit);
		this.orderedUnits.add(unit);
	}

	private void successor(Unit unit) {
		String what = "Đơn vị “" + unit.id() + "”: ";
		Set<String> seen = new HashSet<>();
		Unit next = unit;
		while (next != null && next.successor() != null) {
			if (!seen.add(next.id())) {
				this.errors.add(what + "các đơn vị kế thừa nối thành vòng");
				return;
			}
			next = this.units.get(next.successor());
		}
		if (unit.successor() == null) {
			return;
		}
		if (!this.units.containsKey(unit.successor())) {
			this.errors.add(what + "không có đơn vị kế thừa “" + unit.successor() + "”");
		}
		if (unit.validTo() == null) {
			this.errors.add(what + "có đơn vị kế thừa nhưng thiếu ngày kết thúc (validTo)");
		}
	}

	private void inCharge(Unit unit) {
		boolean known = unit.inCharge() == null || this.people.stream()
			.anyMatch((person) -> person.id().equals(unit.inCharge()) && unit.department().equals(person.department())
					&& (person.is(Role.DEPUTY_DIRECTOR) || person.is(Role.DIRECTOR)));
		if (!known) {
			this.errors.add("Đơn vị “" + unit.id() + "”: người phụ trách (inCharge) “" + unit.inCharge()
					+ "” không phải là giám đốc hay phó giám đốc của sở này");
		}
	}

	private void person(PersonEntry entry, @Nullable String department) {
		String what = "Người “" + entry.id() + "”";
		Set<Role> roles = roles(what, entry.roles());
		if (department == null && !WITHOUT_DEPARTMENT.containsAll(roles)) {
			this.errors.add(what + ": vai trò " + roles + " phải thuộc một sở, hãy chuyển vào departments.people");
		}
		if (entry.unit() == null && roles.contains(Role.UNIT_HEAD)) {
			this.errors.add(what + ": UNIT_HEAD phải thuộc một đơn vị (unit)");
		}
		if (entry.unit() != null && !belongs(entry.unit(), department)) {
			this.errors.add(what + ": không có đơn vị “" + entry.unit() + "” trong sở này");
		}
		this.people.add(new Person(id(what, entry.id()), name(what, entry.name()), department, entry.unit(), roles,
				email(what, entry.email())));
	}

	private boolean belongs(String unit, @Nullable String department) {
		return Optional.ofNullable(this.units.get(unit))
			.filter((found) -> found.department().equals(department))
			.isPresent();
	}

	private Set<Role> roles(String what, List<String> names) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (String name : names) {
			value(Role.class, name).ifPresentOrElse(roles::add,
					() -> this.errors.add(what + ": không có vai trò “" + name + "”"));
		}
		if (names.isEmpty()) {
			this.errors.add(what + ": chưa có vai trò nào (roles)");
		}
		return roles;
	}

	private UnitType type(String what, @Nullable String name) {
		return value(UnitType.class, name).orElseGet(() -> {
			this.errors.add(what + ": không có loại đơn vị “" + name + "”");
			return UnitType.DIVISION;
		});
	}

	private static <E extends Enum<E>> Optional<E> value(Class<E> type, @Nullable String name) {
		return Arrays.stream(type.getEnumConstants()).filter((value) -> value.name().equals(name)).findFirst();
	}

	private @Nullable LocalDate day(String what, String field, @Nullable String text) {
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			this.errors.add(what + ": “" + text + "” không phải là ngày, hãy viết như 2025-03-01 (" + field + ")");
			return null;
		}
	}

	private @Nullable String email(String what, @Nullable String address) {
		if (address != null && (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches())) {
			this.errors.add(what + ": “" + address + "” không phải là địa chỉ thư điện tử (email)");
		}
		return address;
	}

	private String id(String what, @Nullable String id) {
		if (id == null || id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
			this.errors.add(what + ": mã chỉ gồm chữ thường không dấu, chữ số, nối bằng “.” hoặc “-”, tối đa "
					+ LONGEST_ID + " ký tự");
		}
		return (id != null) ? id : "";
	}

	private String name(String what, @Nullable String name) {
		if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
			this.errors.add(what + ": thiếu tên, hoặc tên dài quá " + LONGEST_NAME + " ký tự");
		}
		return (name != null) ? name : "";
	}

	private void unique(String what, List<String> ids) {
		Set<String> seen = new HashSet<>();
		ids.stream()
			.filter((id) -> !seen.add(id))
			.distinct()
			.forEach((id) -> this.errors.add(what + " “" + id + "” bị khai báo trùng"));
	}

}
