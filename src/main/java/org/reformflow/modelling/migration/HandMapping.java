package org.reformflow.modelling.migration;

import java.util.Map;
import java.util.Set;

import org.reformflow.process.Refusal;

/** Checks what an analyst mapped by hand. */
final class HandMapping {

	private HandMapping() {
	}

	/**
	 * Refuses steps that do not exist or do not fit.
	 * @throws Refusal naming the step and what to do
	 */
	static void check(Map<String, String> steps, Set<String> afresh, ModelSteps from, ModelSteps to) {
		steps.forEach((old, fresh) -> {
			ModelStep source = known(from, old, "phiên bản cũ");
			if (!fresh.isEmpty()) {
				checkFit(source, known(to, fresh, "phiên bản mới"));
			}
		});
		afresh.forEach((step) -> {
			if (!known(from, step, "phiên bản cũ").dated()) {
				throw new Refusal(
						"Bước “" + from.nameOf(step) + "” không có hẹn giờ để tính lại. Hãy bỏ chọn “tính lại hạn”.");
			}
		});
	}

	private static ModelStep known(ModelSteps steps, String id, String where) {
		ModelStep step = steps.find(id);
		if (step == null) {
			throw new Refusal("Không có bước “" + id + "” ở " + where + ". Hãy chọn lại bước trong danh sách.");
		}
		return step;
	}

	private static void checkFit(ModelStep source, ModelStep target) {
		if (!source.isLike(target)) {
			throw new Refusal("Không chuyển " + source.quoted() + " (" + source.kindWords() + ") sang "
					+ target.quoted() + " (" + target.kindWords() + ") được. Hãy chọn một bước cùng loại.");
		}
	}

}
