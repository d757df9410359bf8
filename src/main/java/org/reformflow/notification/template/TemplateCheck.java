package org.reformflow.notification.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import org.reformflow.notification.TemplateValues;

/**
 * Reads a template: its subject, optionally its heading in the digest, an empty line, its
 * body. Placeholders and sections only.
 */
class TemplateCheck {

	/** What every template may name. */
	static final Set<String> COMMON = Set.of("recipient", "departmentName", "link", "productName", "today");

	private static final String TOPIC = "Nhóm:";

	private static final String OTHER = "Thông báo khác";

	private static final Pattern TAG = Pattern.compile("\\{\\{\\{?\\s*([#^/&!>=]?)\\s*([^{}]*?)\\s*=?}?}}");

	private static final Mustache.Compiler MUSTACHE = Mustache.compiler()
		.escapeHTML(false)
		.strictSections(true)
		.emptyStringIsFalse(true);

	private final Collection<TemplateValues> declared;

	TemplateCheck(Collection<TemplateValues> declared) {
		this.declared = declared;
	}

	/**
	 * The template.
	 * @throws TemplateException with all that is wrong
	 */
	NoticeTemplate check(TemplateSource source) {
		List<String> lines = source.text().stripTrailing().lines().toList();
		List<String> problems = new ArrayList<>(unknown(source));
		int empty = lines.indexOf("");
		boolean topic = empty == 2 && lines.get(1).startsWith(TOPIC);
		if (empty != 1 && !topic) {
			problems.add(source.file() + ": dòng 1 phải là tiêu đề, dòng 2 để trống (hoặc ghi “" + TOPIC
					+ " …” rồi để trống dòng 3), sau đó là nội dung");
		}
		Template subject = compile(source, lines.isEmpty() ? "" : lines.get(0), 0, problems);
		Template body = compile(source, String.join("\n", lines.subList(Math.max(0, empty), lines.size())), empty,
				problems);
		if (!problems.isEmpty()) {
			throw new TemplateException(problems);
		}
		return new NoticeTemplate(subject, body, topic ? lines.get(1).substring(TOPIC.length()).strip() : OTHER);
	}

	private List<String> unknown(TemplateSource source) {
		Set<String> known = known(source.name());
		List<String> problems = new ArrayList<>();
		Matcher tag = TAG.matcher(source.text());
		while (tag.find()) {
			if (!isAllowed(tag.group(1), tag.group(2), known)) {
				long line = 1 + source.text().substring(0, tag.start()).chars().filter((c) -> c == '\n').count();
				problems.add(source.file() + ", dòng " + line + ": không có giá trị “" + tag.group() + "”; dùng được: "
						+ String.join(", ", known));
			}
		}
		return problems;
	}

	private static boolean isAllowed(String kind, String name, Set<String> known) {
		return switch (kind) {
			case "!" -> true;
			case ">", "=" -> false;
			default -> known.contains(name) || name.equals(".");
		};
	}

	private Set<String> known(String template) {
		Set<String> known = new TreeSet<>(COMMON);
		this.declared.stream()
			.filter((values) -> template.startsWith(values.prefix()))
			.forEach((values) -> known.addAll(values.placeholders()));
		return known;
	}

	private static Template compile(TemplateSource source, String text, int before, List<String> problems) {
		try {
			return MUSTACHE.compile(text);
		}
		catch (MustacheException ex) {
			problems.add(source.file() + ", từ dòng " + (before + 1) + ": mẫu viết sai (" + ex.getMessage() + ")");
			return MUSTACHE.compile("");
		}
	}

}
