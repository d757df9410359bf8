package org.reformflow.modelling.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.change.Change.Kind;
import org.reformflow.modelling.change.Change.Weight;

/** What is different between two versions of a BPMN file. */
final class BpmnChanges {

	private final String file;

	private final BpmnModel left;

	private final BpmnModel right;

	private final BpmnWords leftWords;

	private final BpmnWords rightWords;

	private final Matching matching;

	private final List<Change> found = new ArrayList<>();

	private BpmnChanges(String file, BpmnModel left, BpmnModel right, CapabilityNames names) {
		this.file = file;
		this.left = left;
		this.right = right;
		this.leftWords = new BpmnWords(left, names);
		this.rightWords = new BpmnWords(right, names);
		this.matching = new Matching(left, right);
	}

	static List<Change> between(String file, byte[] left, byte[] right, CapabilityNames names) throws Unreadable {
		return new BpmnChanges(file, BpmnModel.read(left), BpmnModel.read(right), names).all();
	}

	private List<Change> all() {
		this.left.elements().values().forEach(this::removedOrCompared);
		this.right.elements()
			.values()
			.stream()
			.filter((element) -> this.matching.leftOf(element.id()) == null)
			.forEach(this::added);
		Map<String, Double> ranks = ranks();
		this.found.sort(Comparator.comparing((change) -> ranks.getOrDefault(key(change), Double.MAX_VALUE)));
		this.found.addAll(LayoutChanges.between(this.file, this.left.layout(), this.right.layout(),
				this.matching::translate, (id) -> this.matching.leftOf(id) != null, this.rightWords::place));
		return this.found;
	}

	private static String key(Change change) {
		return ((change.kind() == Kind.REMOVED && change.was() == null) ? "-" : "+") + change.element();
	}

	/** What was removed comes after what it followed. */
	private Map<String, Double> ranks() {
		Map<String, Double> ranks = new HashMap<>();
		double rank = 0;
		for (String id : FlowOrder.of(this.right)) {
			ranks.put("+" + id, rank++);
		}
		double last = 0;
		for (String id : FlowOrder.of(this.left)) {
			String other = this.matching.rightOf(id);
			last = (other != null) ? ranks.getOrDefault("+" + other, last) : Math.nextUp(last);
			ranks.putIfAbsent("-" + id, last);
		}
		return ranks;
	}

	private void removedOrCompared(BpmnElement element) {
		BpmnElement other = this.right.find(this.matching.rightOf(element.id()));
		if (other != null) {
			compare(element, other);
		}
		else if (!isFolded(element, this.left, true)) {
			removed(element);
		}
	}

	/** A plain flow out of a step that is itself new or gone is told with the step. */
	private boolean isFolded(BpmnElement element, BpmnModel model, boolean isLeft) {
		if (!element.isPlainFlow() || model.find(element.source()) == null) {
			return false;
		}
		return (isLeft ? this.matching.rightOf(element.source()) : this.matching.leftOf(element.source())) == null;
	}

	private void removed(BpmnElement element) {
		String subject = this.leftWords.subject(element);
		String before = details(element, this.leftWords);
		String words = element.isFlow()
				? this.leftWords.place(element.source()) + " không còn dẫn tới "
						+ this.leftWords.place(element.target()) + condition(before) + "."
				: "Bỏ " + subject + after(before) + then(element, this.left, this.leftWords, "trước đây dẫn tới") + ".";
		this.found.add(new Change(this.file, element.id(), null, Kind.REMOVED, weight(element), capital(subject),
				before.isEmpty() ? subject : before, null, words));
	}

	private void added(BpmnElement element) {
		if (isFolded(element, this.right, false)) {
			return;
		}
		String subject = this.rightWords.subject(element);
		String after = details(element, this.rightWords);
		String words = element.isFlow()
				? this.rightWords.place(element.source()) + " dẫn thêm tới " + this.rightWords.place(element.target())
						+ condition(after) + "."
				: "Thêm " + subject + after(after) + then(element, this.right, this.rightWords, "rồi tới") + ".";
		this.found.add(new Change(this.file, element.id(), null, Kind.ADDED, weight(element), capital(subject), null,
				after.isEmpty() ? subject : after, words));
	}

	private static String after(String details) {
		return details.isEmpty() ? "" : ": " + details;
	}

	private static String condition(String details) {
		return details.isEmpty() ? "" : " (" + details + ")";
	}

	private static String then(BpmnElement element, BpmnModel model, BpmnWords words, String verb) {
		String targets = model.flowsFrom(element.id())
			.stream()
			.filter(BpmnElement::isPlainFlow)
			.map((flow) -> words.place(flow.target()))
			.collect(Collectors.joining(", "));
		return targets.isEmpty() ? "" : "; " + verb + " " + targets;
	}

	/** What is written about a step that is new or gone. */
	private static String details(BpmnElement element, BpmnWords words) {
		List<String> details = new ArrayList<>();
		List<Difference> all = Difference.between(Facets.none(), element.facets(), (key, value) -> value);
		for (Difference facet : all) {
			boolean isSaid = facet.key().equals("@name") && !element.isFlow() || facet.key().equals("@sourceRef")
					|| facet.key().equals("@targetRef")
					|| facet.key().endsWith("Binding") && "deployment".equals(facet.after());
			Trait trait = BpmnTraits.of(facet.key());
			if (!isSaid && !facet.key().endsWith("@id")) {
				String value = words.value(facet.key(), trait, element, Objects.toString(facet.after(), ""));
				details.add(value.isEmpty() ? trait.label() : trait.label() + " " + value);
			}
		}
		return String.join("; ", details);
	}

	private static Weight weight(BpmnElement element) {
		return switch (element.type()) {
			case "textAnnotation", "association", "group", "category", "lane", "laneSet" -> Weight.TEXT;
			default -> Weight.BEHAVIOUR;
		};
	}

	private void compare(BpmnElement element, BpmnElement other) {
		if (!element.id().equals(other.id())) {
			changedId(element, other);
		}
		if (!element.type().equals(other.type())) {
			tell(element, other, Weight.BEHAVIOUR, "loại", Kinds.of(element.type()), Kinds.of(other.type()));
		}
		String parent = (element.parent() != null) ? this.matching.translate(element.parent()) : null;
		if (!Objects.equals(parent, other.parent())) {
			tell(element, other, Weight.BEHAVIOUR, "nơi nằm", this.leftWords.place(element.parent()),
					this.rightWords.place(other.parent()));
		}
		Difference.between(element.facets(), other.facets(), this::translated)
			.forEach((difference) -> changed(element, other, difference));
		orders(element, other);
	}

	private String translated(String key, String value) {
		return (key.endsWith("Ref") || key.equals("@default") || key.endsWith("Ref#")) ? this.matching.translate(value)
				: value;
	}

	private void changedId(BpmnElement element, BpmnElement other) {
		boolean isPlain = element.isFlow()
				|| !element.type().endsWith("Task") && !element.isWaiting() && !element.type().equals("process");
		tell(element, other, isPlain ? Weight.TEXT : Weight.BEHAVIOUR,
				element.isWaiting() ? "mã (hồ sơ đang chạy ở đây không tự theo được)" : "mã", element.id(), other.id());
	}

	private void changed(BpmnElement element, BpmnElement other, Difference difference) {
		String key = difference.key();
		if (element.isFlow() && (key.equals("@targetRef") || key.equals("@sourceRef"))) {
			redirected(element, other, key.equals("@targetRef"));
			return;
		}
		Trait trait = trait(key, element);
		String before = said(key, trait, element, difference.before(), this.leftWords);
		String after = said(key, trait, other, difference.after(), this.rightWords);
		if (Objects.equals(before, after)) {
			before = difference.before();
			after = difference.after();
		}
		tell(element, other, trait.weight(), trait.label(), before, after);
	}

	/** Messages and signals are found by their names. */
	private static Trait trait(String key, BpmnElement element) {
		boolean isName = key.equals("@name") && (element.type().equals("message") || element.type().equals("signal"));
		return isName ? Trait.of("tên", Weight.BEHAVIOUR) : BpmnTraits.of(key);
	}

	private static @Nullable String said(String key, Trait trait, BpmnElement element, @Nullable String raw,
			BpmnWords words) {
		return (raw != null) ? words.value(key, trait, element, raw) : null;
	}

	private void redirected(BpmnElement element, BpmnElement other, boolean isTarget) {
		String before = this.leftWords.place(isTarget ? element.target() : element.source());
		String after = this.rightWords.place(isTarget ? other.target() : other.source());
		String branch = other.label().isEmpty() ? "" : " (nhánh " + BpmnWords.quoted(other.label()) + ")";
		String words = isTarget
				? this.rightWords.place(other.source()) + branch + " nay dẫn tới " + after + " thay vì " + before
				: "Đường tới " + this.rightWords.place(other.target()) + branch + " nay đi từ " + after + " thay vì từ "
						+ before;
		this.found.add(new Change(this.file, other.id(), was(element, other), Kind.CHANGED, Weight.BEHAVIOUR,
				capital(this.rightWords.subject(other)), before, after, words + "."));
	}

	/**
	 * Conditions are asked, and listeners called, in the order in which they are written.
	 */
	private void orders(BpmnElement element, BpmnElement other) {
		List<String> flows = this.left.flowsFrom(element.id())
			.stream()
			.map((flow) -> this.matching.translate(flow.id()))
			.toList();
		List<String> now = this.right.flowsFrom(other.id()).stream().map(BpmnElement::id).toList();
		if (element.type().endsWith("Gateway") && !inSameOrder(flows, now)) {
			tell(element, other, Weight.BEHAVIOUR, "thứ tự xét các nhánh", branches(flows), branches(now));
		}
		for (String kind : List.of("camunda:taskListener", "camunda:executionListener")) {
			List<String> before = Listeners.inOrder(element.markup(), kind);
			List<String> after = Listeners.inOrder(other.markup(), kind);
			if (!inSameOrder(before, after)) {
				tell(element, other, Weight.BEHAVIOUR, "thứ tự các việc kèm theo", String.join(", ", before),
						String.join(", ", after));
			}
		}
		for (boolean incoming : new boolean[] { true, false }) {
			List<String> before = this.left.wrongFlows(element, incoming);
			List<String> after = this.right.wrongFlows(other, incoming);
			if (!before.equals(after)) {
				tell(element, other, Weight.TEXT, incoming ? "khai báo sai về đường vào" : "khai báo sai về đường ra",
						before.isEmpty() ? null : String.join(", ", before),
						after.isEmpty() ? null : String.join(", ", after));
			}
		}
	}

	private String branches(List<String> flows) {
		return flows.stream()
			.map(this.right::find)
			.filter(Objects::nonNull)
			.map((flow) -> flow.label().isEmpty() ? "tới " + this.rightWords.place(flow.target())
					: BpmnWords.quoted(flow.label()))
			.collect(Collectors.joining(", "));
	}

	private static boolean inSameOrder(List<String> before, List<String> after) {
		return before.stream()
			.filter(after::contains)
			.toList()
			.equals(after.stream().filter(before::contains).toList());
	}

	private void tell(BpmnElement element, BpmnElement other, Weight weight, String label, @Nullable String before,
			@Nullable String after) {
		String subject = capital(this.rightWords.subject(other));
		this.found.add(new Change(this.file, other.id(), was(element, other), Kind.CHANGED, weight, subject, before,
				after, Sentence.of(subject, label, before, after)));
	}

	private static @Nullable String was(BpmnElement element, BpmnElement other) {
		return element.id().equals(other.id()) ? null : element.id();
	}

	static String capital(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

}
