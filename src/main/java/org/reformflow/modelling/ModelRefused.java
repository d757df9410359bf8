package org.reformflow.modelling;

import java.util.List;
import java.util.stream.Collectors;

import org.reformflow.modelling.check.Finding;
import org.reformflow.process.Refusal;

/** Models break rules, so nothing of their deployment was stored. */
public class ModelRefused extends Refusal {

	private static final long serialVersionUID = 1L;

	private static final int SHOWN = 20;

	private final transient List<Finding> findings;

	public ModelRefused(List<Finding> findings) {
		super(words(findings.stream().filter(Finding::isError).toList()));
		this.findings = List.copyOf(findings);
	}

	/** All that was found, warnings too. */
	public List<Finding> findings() {
		return this.findings;
	}

	private static String words(List<Finding> errors) {
		String more = (errors.size() > SHOWN) ? "\n… và %d lỗi khác.".formatted(errors.size() - SHOWN) : "";
		return "Mô hình chưa đưa vào dùng vì có %d lỗi. Hãy sửa rồi làm lại.%n".formatted(errors.size())
				+ errors.stream().limit(SHOWN).map(Finding::toString).collect(Collectors.joining("\n")) + more;
	}

}
