package org.reformflow.modelling.migration;

import java.util.List;
import java.util.Map;

import org.reformflow.process.Refusal;

/**
 * Where running cases go, version by version.
 *
 * @param problems what is wrong with {@code migrations.yaml}
 */
record Plan(Version target, List<Leg> legs, List<String> problems) {

	/**
	 * The way from one old version.
	 *
	 * @param byFile what {@code migrations.yaml} says
	 * @param byHand what the analyst says
	 * @param problems what the engine holds against it, in words, by step
	 */
	record Leg(Version source, ModelSteps from, ModelSteps to, Part part, Map<String, String> byFile,
			Map<String, String> byHand, Map<String, String> problems) {

	}

	/**
	 * The parts to carry out.
	 * @throws Refusal when the engine refuses one
	 */
	List<Part> parts() {
		for (Leg leg : this.legs) {
			leg.problems().forEach((step, problem) -> {
				throw new Refusal("Từ phiên bản " + leg.source().words() + ", bước “" + leg.from().nameOf(step)
						+ "” chưa chuyển được: " + problem + ". Hãy sửa ở bảng ánh xạ rồi chạy thử lại.");
			});
		}
		return this.legs.stream().map(Leg::part).toList();
	}

}
