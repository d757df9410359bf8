package org.reformflow.reporting.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.reformflow.process.Refusal;

/** Indicators in the order of reports, and the identities between them; all checked. */
public final class Catalogue {

	private final Map<String, Indicator> indicators;

	private final List<Identity> identities;

	/**
	 * A catalogue that was checked.
	 * @param indicators by code, in order
	 */
	Catalogue(Map<String, Indicator> indicators, List<Identity> identities) {
		this.indicators = indicators;
		this.identities = identities;
	}

	/** What the product ships. */
	public static Catalogue shipped() {
		return CatalogueReader.read(CatalogueLines.shipped(), CatalogueLines.NONE);
	}

	public Collection<Indicator> indicators() {
		return this.indicators.values();
	}

	public List<Identity> identities() {
		return this.identities;
	}

	public Optional<Indicator> find(String code) {
		return Optional.ofNullable(this.indicators.get(code));
	}

	/**
	 * An indicator.
	 * @throws Refusal when there is none of that code
	 */
	public Indicator get(String code) {
		return find(code).orElseThrow(() -> new Refusal(
				"Danh mục không có chỉ tiêu “" + code + "”. Hãy mở lại biểu mẫu hoặc bổ sung chỉ tiêu vào danh mục."));
	}

}
