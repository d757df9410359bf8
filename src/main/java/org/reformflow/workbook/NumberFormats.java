package org.reformflow.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the styles of a file say about numbers: whether a cell shows a date or a share.
 */
final class NumberFormats {

	private static final int GENERAL = 0;

	private final Map<Integer, String> own = new HashMap<>();

	private final List<Integer> ofStyles = new ArrayList<>();

	void read(XMLStreamReader xml) throws XMLStreamException {
		boolean inStyles = false;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "numFmt" -> this.own.put(RawSheet.number(RawSheet.attribute(xml, "numFmtId", ""), -1),
							RawSheet.attribute(xml, "formatCode", ""));
					case "cellXfs" -> inStyles = true;
					case "xf" -> {
						if (inStyles) {
							this.ofStyles.add(RawSheet.number(RawSheet.attribute(xml, "numFmtId", ""), GENERAL));
						}
					}
					default -> {
					}
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
				inStyles = false;
			}
		}
	}

	/** Whether a number in this style is shown as a day or a time. */
	boolean isDate(int style) {
		int format = format(style);
		return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47)
				|| (format >= 50 && format <= 58) || bare(format).matches("(?i).*[dmyhs].*");
	}

	/** Whether a number in this style is shown times 100. */
	boolean isPercent(int style) {
		int format = format(style);
		return format == 9 || format == 10 || bare(format).contains("%");
	}

	private int format(int style) {
		return (style < this.ofStyles.size()) ? this.ofStyles.get(style) : GENERAL;
	}

	/** The code of a format without quoted words, colours and currencies. */
	private String bare(int format) {
		return this.own.getOrDefault(format, "").replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|General", "");
	}

}
