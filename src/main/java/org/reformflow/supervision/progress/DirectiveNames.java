package org.reformflow.supervision.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Directives as people call them. */
@Repository
public class DirectiveNames {

	private static final int CHOICES = 200;

	private final JdbcClient jdbc;

	DirectiveNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Names by id of the newest directives that gave work, to the unit if there is one,
	 * newest first, and of some others; one statement.
	 */
	Map<String, String> newest(Selection selection, List<String> others) {
		Map<String, Object> parameters = selection.parameters();
		parameters.put("others", others.isEmpty() ? List.of("") : others);
		parameters.put("limit", CHOICES);
		Map<String, String> names = new LinkedHashMap<>();
		String gaveWork = "exists (select 1 from assignment a where a.directive_id = x.id"
				+ ((selection.unit() != null) ? " and a.lead_unit = :unit)" : ")");
		this.jdbc.sql("""
				select d.id, d.number, d.number_suffix, d.subject from directive d where d.id in (
				select n.id from (select x.id from directive x where x.department = :department and %1$s
				order by x.created_at desc, x.id limit :limit) n
				union select x.id from directive x where x.id in (:others) and x.department = :department and %1$s)
				order by d.created_at desc, d.id""".formatted(gaveWork))
			.params(parameters)
			.query((row, number) -> names.put(row.getString(1),
					name(row.getObject(2, Integer.class), row.getString(3), row.getString(4))))
			.list();
		return names;
	}

	/** Such as "05/KH-SKHCN: Kế hoạch cải cách hành chính". */
	public static String name(@Nullable Integer number, @Nullable String suffix, String subject) {
		String symbol = symbol(number, suffix);
		return symbol.isEmpty() ? subject : symbol + ": " + subject;
	}

	/** Such as "05/KH-SKHCN", or "(chưa cấp số) /KH-SKHCN"; empty without either. */
	public static String symbol(@Nullable Integer number, @Nullable String suffix) {
		if (number == null) {
			return (suffix != null) ? "(chưa cấp số) /" + suffix : "";
		}
		return "%02d".formatted(number) + ((suffix != null) ? "/" + suffix : "");
	}

}
