/**
 * Organs of the Communist Party. Columns as `row.ts` describes them; `%` is the Party committee's place
 * (Tianjin Municipal). A form may follow 市委, 中央 and the like, or stand alone.
 */
export const PARTY = `
party-committee | Party Committee | CPC % Committee | 委 党委 | CPC Central Committee | 中央 党中央 中共中央
party-government | Party & Government | CPC % Committee and People's Government | 委政府 委省政府 委市政府 委州政府 委区政府 委县政府 党委政府 | CPC Central Committee and State Council | 党中央国务院 中共中央国务院 中央国务院
party-office | Party Office | General Office of the CPC % Committee | 委办公厅 委办 党委办公厅 党委办 | General Office of the CPC Central Committee | 中央办公厅 中办
discipline | Discipline Inspection | Commission for Discipline Inspection of the CPC % Committee | 纪委 纪律检查委 纪委监察局 纪委监察厅 | CPC Central Commission for Discipline Inspection |
discipline-supervision | Discipline & Supervision | % Commission for Discipline Inspection and Supervision | 纪委监委 监委 监察委 | ~ Central Commission for Discipline Inspection and National Commission of Supervision | 中央纪委国家监委
organization | Organization Dept | Organization Department of the CPC % Committee | 组织部 | Organization Department of the CPC Central Committee | 中组部
publicity | Publicity | Publicity Department of the CPC % Committee | 宣传部 | Publicity Department of the CPC Central Committee | 中宣部
united-front | United Front | United Front Work Department of the CPC % Committee | 统战部 统一战线工作部 | United Front Work Department of the CPC Central Committee | 中央统战部
social-work | Social Work | Social Work Department of the CPC % Committee | 社会工作部 | ~ Social Work Department of the CPC Central Committee | 中央社会工作部
plc | Political & Legal | Political and Legal Affairs Commission of the CPC % Committee | 政法委 | ~ Commission for Political and Legal Affairs of the CPC Central Committee |
cyberspace | Cyberspace | % Cyberspace Administration | 网信办 互联网信息办 网络安全信息化委办 | Cyberspace Administration of China |
staffing | Staffing Office | % Commission Office for Public Sector Reform | 编办 编委办 机构编制办 机构编制委办 | ~ State Commission Office for Public Sector Reform |
civility | Civility Office | % Office for Cultural and Ethical Progress | 文明办 精神文明办 精神文明建设委办 精神文明建设指导委办 | ~ Office of the Central Commission for Guiding Cultural and Ethical Progress |
public-order | Public Order Office | % Office for Comprehensive Management of Public Security | 综治办 综治委办 社会治安综合治理办 社会治安综合治理委办 社会管理综合治理办 社会管理综合治理委办 | ~ Office of the Central Commission for Comprehensive Management of Public Security |
policy-research | Policy Research | Policy Research Office of the CPC % Committee | 委研究室 党委研究室 政研室 政策研究室 委政研室 | ~ Policy Research Office of the CPC Central Committee |
rural-work | Rural Work Office | % Rural Work Leading Group Office | 农办 农工办 农工委 农村工作领导小组办 | ~ Office of the Central Rural Work Leading Group |
finance-economy | Finance & Economy | Office of the Financial and Economic Affairs Commission of the CPC % Committee | 财办 财经办 财经委办 | ~ Office of the Central Commission for Financial and Economic Affairs |
reform | Reform Office | Office of the Commission for Deepening Overall Reform of the CPC % Committee | 改革办 深改办 全面深化改革委办 | ~ Office of the Central Commission for Deepening Overall Reform |
civil-military | Civil-Military Office | Civil-Military Integration Office of the CPC % Committee | 军民融合办 军民融合发展委办 | ~ Office of the Central Commission for Integrated Military and Civilian Development |
party-organs | Party Work of Organs | Work Committee for Organs Directly under the CPC % Committee | 机关工委 直属机关工委 直机关工委 级机关工委 | ~ Work Committee for Offices Directly under the CPC Central Committee | 中直机关工委 中央国家机关工委
veteran-cadres | Veteran Cadres | Veteran Cadres Bureau of the CPC % Committee | 老干部局 | |
party-school | Party School | Party School of the CPC % Committee | 党校 行政学院 委党校 党校行政学院 | ~ Party School of the CPC Central Committee (National Academy of Governance) | 中央党校 国家行政学院
`
