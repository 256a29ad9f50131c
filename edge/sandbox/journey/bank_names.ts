// One line holds many banks, so that the list stays short; sorted by name.
const NAMES = `
abasaheb_patil=Abasaheb Patil Rendal Sahakari Bank Ltd, India|
abhyudaya=Abhyudaya Co-operative Bank Ltd|adilabad_dccbnk=Adilabad District Co-Op Central Bank Ltd|
agrasen_urban=Agrasen Co-op Urban Bank Ltd|ahmadabad_district=Ahmadabad district co-op bank|
ahmedabad_merchent=Ahmednagar Merchant's Co-op Bank Ltd|airtel=Airtel Payments Bank|
akhand_anand=Akhand Anand Co-Operative Bank Ltd|akola_janata=Akola Janta Co-operative bank Ltd|
alrajhi=Al Rajhi Bank|allahabad=Allahabad Bank|almora_urban=Almora Urban Co-Op Bank Ltd, India|
ambajogai_peoples=Ambajogai Peoples co-op bank|ambarnath=Ambarnath Jai-Hind Co-Op Bank Limited|
amreli_jilla_sahakari=Amreli Jilla Madhyastha Sahakari Bank Ltd|andhra=Andhra Bank|
apgvbnk=Andhra Pradesh Grameena Vikas Bank|andhra_mahesh=Andhra Pradesh Mahesh Co-Op Urban Bank Ltd|
andhra_pragathi=Andhra Pragathi Grameena Bank|apna_sahakari=Apna Sahakari Bank Ltd|
appasaheb_birnale=Appasaheb Birnale Sahakari Bank Ltd|arvind_sahakari=Arvind Sahakari Bank Ltd|
ashok_sahakari=Ashok Sahakari Bank Ltd, India|associatebnk=Associate Co Operative Bank|
ausfbnk=AU Small Finance Bank|axis=Axis Bank|
banas=Banaskantha District Central Cooperative Bank Ltd.|bandhan=Bandhan Bank|baroda=Bank of Baroda|
boi=Bank of India|mahabk=Bank of Maharashtra|
bapunagar_mahila=Bapunagar mahila co-operative bank ltd|baroda_gujratbnk=Baroda Gujrat Gramin Bank|
baroda_rajasthan=Baroda Rajasthan Kshetriya Gramin Bank|bassein=Bassein Catholic Co-Operative Bank|
bhadradri_urban=Bhadradri Co-Op Urban Bank|bnsbnk=Bhagini Nivedita Sahakari Bank Ltd|
mthe_bhayalakshmi=Bhagyalakshmi Mahila Sah Bank Ltd|bhagyodaya=Bhagyodaya co-operative Bank Ltd|
bharatbnk=Bharat Co-Operative Bank|bharati_sahakari=Bharati Sahakari Bank Ltd, Pune|
bhingar=Bhingar Urban Co Op Bank Ltd|bombay_mercantile=Bombay Mercantile Co-Operative Bank Ltd.|
canara=Canara Bank|capital_small_finance=Capital Small Finance Bank|
csbbnk=Catholic Syrian Bank Limited|central=Central Bank of India|
chhattisgarh=Chhattisgarh Rajya Gramin Bank|citi=Citibank|
citizen_credit=Citizen Credit Co-operative Bank Ltd|citizens=Citizens Co-op Bank Ltd|
city_union=City Union Bank|coastal_area_bnk=Coastal Local Area Bank Ltd.|
corporation=Corporation Bank|dakshin_bihar=Dakshin Bihar Gramin Bank, India|
dapoli=DAPOLI URBAN CO-OP BANK LTD.|dbsbnk=DBS Bank|dcbbnk=DCB Bank|
deccan_merchants=Deccan Merchants Co-op Bank Ltd|deendayal=Deendayal Nagari Sahakari Bank Ltd|
dena=Dena Bank|deogiri=Deogiri Nagari Sahakari Bank Ltd. Aurangabad|deutsche=Deutsche Bank|
dhanlaxmi=Dhanlakshmi Bank|dmk_jaoli=DMK Jaoli Bank|dnsbnk=Dombivli Nagari Sahakari Bank|
durgapur_steel=Durgapur Steel Peoples Co-Op Bank Ltd, India|equitas=Equitas Small Finance Bank|
esafbnk=ESAF Small Finance Bank|federal=Federal Bank|fincarebnk=Fincare Small Finance Bank|
fingrowth=Fingrowth Co-operative Bank|finobnk=Fino Payments Bank|
gadhinglaj_urban=Gadhinglaj Urban Co-Op. Bank Ltd, India|
gandhinagar_nagarik=Gandhinagar Nagrik Co-Op Bank|godavari_urban=Godavari Urban Co-Op Bank, India|
gp_parsik=GP Parsik sahakari bank|greaterbnk=Greater Bombay Co-operative Bank Ltd|
gsmahanagar=GS Mahanagar Co-op Bank|hdfc=HDFC Bank|
himatnagar_nagarik=Himatnagar Nagarik Sahakari Bank Ltd|hsbc=HSBC Bank|
hutatma=Hutatma Sahakari Bank Ltd.|icici=ICICI Bank|idbi=IDBI Bank|idfc=IDFC First Bank|
india_post=India post payments bank|indbnk=Indian Bank|iob=Indian Overseas Bank|
indrayani=Indrayani Co-Op Bank|indusind=IndusInd Bank|
jai_tuljabhavani=Jai Tuljabhavani Urban Co-Op Bank, India|
jaihind_urban=Jaihind Urban Co-Op Bank Ltd|jnkbnk=Jammu and Kashmir Bank|
jana=Jana Small Finance Bank|jana_sahakari=Janakalyan Sahakari Bank Ltd|
janaseva=Janaseva Sahakari Bank Ltd|jantasahakari=Janata Sahakari Bank Ltd|
jansewa_urban=Jansewa Urban Co-Op Bank Ltd, India|
jharkhand_rajya=Jharkhand Rajya Gramin Bank, India|
jijamata_mahila=Jijamata Mahila Sahakari Bank, India|jskb=Jila Sahakari Kendriya Bank, Khargone|
jivan=Jivan Commercial Co-operative Bank Ltd|
jugalkishor=Jugalkishor Tapdiya Shree Mahesh Urban co-op bank|
junagadh_bnk=Junagadh Commercial Co-Op Bank Ltd|
kaijsb=Kallapanna Awade Ichalkaranji Janata Sahakari Bank Ltd|kalyan=Kalyan Janata Sahakari Bank|
kankariabnk=Kankaria Maninagar Nagrik Sahakari Bank Ltd.|
karimnagar_district=Karimnagar District Co-Op Central Bank Ltd, India|karnataka=Karnataka Bank|
karnataka_gramin=Karnataka Gramin Bank|karnataka_vikas=Karnataka Vikas Grameena Bank|
karnavati=Karnavati Co-op Bank Ltd|karur=Karur Vysya Bank|
kerala_gramin=Kerala Gramin Bank Ltd, India|khattri=Khattri Coop Urban Bank Ltd|
kholeshwar=Kholeshwar Multi-State Co-Operative Credit Society Ltd|
kokan=Kokan Mercantile Co-operative Bank Ltd.|kolhapur_urban=Kolhapur Urban Co-Op Bank|
kotak=Kotak Mahindra Bank|krishna_bhima=Krishna Bhima Samruddhi Bank, India|
kukarwada_nagrik=Kukarwada Nagrik Sahakari Bank|vilas=Lakshmi Vilas Bank|
latur_urban=Latur Urban Co-Op. Bank Ltd|laxmi_urban=Laxmi Urban Co-op Bank|
lokmangal_co_op_bnk=Lokmangal Co-Op Bank Ltd, India|lonavala_sahakari=Lonavala Sahakari Bank|
madhyanchal=MADHYANCHAL GRAMIN BANK|mahanagar_nagrik=Mahanagar Nagrik Sahakari Bank|
mahagrambnk=Maharashtra Gramin Bank|mahesh_sahakari=Mahesh Sahakari Bank LTD  Ltd|
mahesh_urban=Mahesh Urban Co-Operative Bank Ltd|malviya_urban=Malviya Urban Co-Op Bank Ltd, India|
maninagar_co_op_bnk=Maninagar Co-Op. Bank Ltd, India|
manvi_pattana=Manvi Pattana Souharda Sahakari Bank Niyamita, India|
medak_district=Medak District Co-Op Central Bank Ltd, India|mizoram=Mizoram Rural Bank|
model=Model Co-op. Bank Ltd.|motiram=Motiram Agrawal Jalna Merchants co-op bank Ltd|
mpscb_apex_bnk=MP Rajya Sahakari Bank (Apex Bank)|nagpur_nagarik=Nagpur Nagarik Sahakari Bank|
nainital=Nainital Bank Limited|nanded=Nanded Merchants Co-Op. Bank Ltd|ncb=National Commercial Bank|
national_mercantile=National Mercantile Co-operative Bank Limited|
navi_mumbai=Navi Mumbai Co op Bank Ltd.|navjeevanbnk=Navjeevan Co-Op Bank Ltd|
navnirman_co_op_bnk=Navnirman Co-op Bank Ltd, India|neelkanth=Neelkanth co-oprerative bank ltd|
newindia=New India Co-Operative Bank|nidhi_co_bnk=Nidhi Co-Op. Bank Ltd|
nkgsbbnk=NKGSB Co-operative Bank|noble_co_op_bnk=Noble Co-Op Bank Ltd, India|
noida_ccbnk=Noida Commercial Co-Op. Bank Ltd|nesfinbnk=North East Small Finance Bank Limited|
nutan_sahakari=Nutan Nagarik Sahakari Bank Limited|
odpcb=Omprakash Deora Peoples Co-Operative Bank Ltd|obc=Oriental Bank of Commerce|
osmanabad_janata=Osmanabad Janata Sahakari Bank Ltd|pandharpur=Pandharpur Urban Co-op Bank Ltd|
parijat_co_op_bnk=Parijat Co-Operative Credit Society ltd|
paschim_banga=Paschim Banga Gramin Bank, India|patan_nagarik=Patan Nagarik Sahakari Bank Ltd, India|
pavana_sahakari=Pavana Sahakari Bank Ltd, India|paytm=Paytm Payments Bank|
pochampally=Pochampally Co-Operative Urban Bank|poornawadi_nagrik=Poornawadi Nagrik Sahakari Bank|
prathama_bank=Prathama Bank , India|prathama gramin=Prathama U.P. Gramin Bank|
prerana_bnk=Prerana Co-Op. Bank Ltd|primebnk=Prime Co-operative Bank Ltd|
priyadarshani=Priyadarshani Nagari Sahakari Bank Ltd|
pune_cant_sahakari=Pune Cantonment Sahakari Bank Ltd|
pune_district=Pune District Central Co-Operative Bank Ltd.|pune merchants=Pune Merchants Co-Op Bank|
pune_people=Pune Peoples Co-op Bank Ltd.|pune_urban=Pune Urban Co Operative Bank Ltd|
punjab_sind=Punjab & Sind Bank|pnbbnk=Punjab National Bank|purvanchalbnk=Purvanchal Bank Ltd|
pusad=Pusad Urban Co-Op Bank Ltd|raiganj_central=Raiganj Central Co-Op Bank Ltd|
rajarambapu_sahakari=Rajarambapu Sahakari Bank Ltd|
rsmcsbnk=Rajarshi Shahu Multistate Co-Op Credit Society Ltd|
rajarshi_shahu=Rajarshi Shahu Sahakari Bank Ltd|rmgbbnk=Rajasthan Marudhara Gramin Bank|
rsbbnk=Rajgurunagar Sahakari Bank Ltd.|rajkot_commercial=Rajkot Commercial Co-Op. Bank Ltd|
rajkot=Rajkot Nagrik Sahakari Bank Ltd|rajkot_peoples=Rajkot Peoples Co-Op Bank Ltd|
rameshwar_co_op_bnk=Rameshwar Co-Op Bank Ltd, India|rampurzila=Rampur Zila Sahakari Bank|
ramrajya_sahakari=Ramrajya Sahakari Bank Ltd, India|
rdcc=Ratnagiri District Central Co-Operative Bank Ltd.|rbl=RBL Bank|
sadhana=Sadhana Sahakari Bank Ltd|samarth_sahakari=Samarth Sahakari Bank Ltd.Solapur|
samata_sahkari=Samata Sahkari Bank Ltd, India|sampada_sahakari=Sampada Sahakari Bank Ltd|
sangli=Sangli District Central Co.-Op. Bank Ltd|sangli_urban=Sangli Urban Co-Operative Bank|
sanmati_sahakari=Sanmati Sahakari Bank Ltd, India|sant_sopankaka=Sant Sopankaka Sahakari Bank Ltd|
sarangpur_co_op_bnk=Sarangpur Co-Op. Bank Ltd, India|saraspur=Saraspur Nagrik Co-Operative Bank|
saraswat=Saraswat Co-operative Bank|
sbpp_co_op_bnk=Sardar Bhiladwala Pardi People's Co-Operative Bank Ltd|
shgbnk=Sarva Haryana Gramin Bank|sarvodaya=Sarvodaya Commercial Co-Operative Bank Limited|
saurashtra=Saurashtra Gramin Bank|sbmbank=SBM Bank India|snsbnk=Shankar Nagari Sahakari Bank Ltd|
sharad=Sharad Sahakari Bank Ltd|shinhan=Shinhan Bank India|
shirpur_people=Shirpur People Co-Op Bank Ltd, India|shivalik=Shivalik Small Finance Bank|
shri_ganesh_sahakari=Shree Ganesh Sahakari Bank Ltd|knsb=Shree Kadi Nagrik Sahakari Bank Ltd|
shree_mahesh_bnk=Shree Mahesh Co-Op. Bank Ltd|warana_sahakari=Shree Warana Sahakari Bank Ltd|
shri_adinath=Shri Adinath Co-Op.Bank Ltd|arihantbnk=Shri Arihant Co-Op Bank Ltd|
shri_chhani_sahakari=Shri Chhani Sahakari Bank Ltd, India|
crsucbnk=Shri Chhatrapati Rajarshi Shahu Urban Co-Op Bank Ltd|
shri_mahavir_urban=Shri Mahavir Urban Co-Op Bank Ltd.|
rajkot_district=Shri Rajkot District Co-operative Bank Ltd|
shiveshwar_sahakari=Shri Shiveshwar Nagari Sahakari Bank Ltd|
siddheshwar=Siddheshwar Sahakari Bank Ltd|sindhudurg_bnk=Sindhudurg District Central Co-Op Bank Ltd|
solapur_district=Solapur District Central Co.-Op. Bank Ltd.|
solapur_janata=Solapur Janata Sahakari Bank|solapur_siddheshwar=Solapur Siddheshwar Sahakari Bank|
sib=South Indian Bank|stanchar=Standard Chartered|sbi=State Bank of India|
sterling_urban=Sterling Urban Co-Op Bank|
sundarlal_sawji=Sundarlal Sawji Urban Co-Op. Bank Ltd, India|sncb=Surat National Co-op Bank Ltd|
suryodaybnk=Suryoday Small Finance Bank|suvarnayug=Suvarnayug Sahakari Bank Ltd. Pune|
svcbnk=SVC Co-Operative Bank|
kurundwad_urban_bnk=Swatantra Senani Late Shripal Alase Kurundwad Co-Op Bank Ltd|
syndicate=Syndicate Bank|tamil_mercantile=Tamilnad Mercantile Bank|
tamluk_ghatal_bnk=Tamlukghatal Central Co-Op Bank Ltd|telangana=Telangana Grameena Bank|
tscabbnk=Telangana State Co-Op Apex Bank Ltd|textile_traders=Textile Traders Co-Op. Bank Ltd|
thane_bharat=Thane Bharat Sahakari Bank Ltd.|thane=Thane District Central Cooperative Bank|
abhinav_sahakari=The Abhinav Sahakari Bank Ltd|adarsh_co_bnk=The Adarsh Co-Operative Bank Ltd|
adarsh=The Adarsh Co-Operative Urban Bank Limited|adinath_bnk=The Adinath Co-Operative Bank Ltd.|
ahmedabad_mercantile=The Ahmedabad Mercantile Co-operative Bank Limited|
ajara_urban=The Ajara Urban Co-Op Bank Ltd|akola=The Akola Urban Co-Operative Bank Ltd|
akola_washim=The Akola-Washim District Central Co-Op. Bank Ltd|
apcob=The Andhra Pradesh State Co-Operative Bank Ltd.|
annasaheb_savant=The Annasaheb Savant Co-Op Urban Bank Mahad Ltd|
banaskantha_mercantile=The Banaskantha Mercantile Co Op Bank Ltd.|
baramati=The Baramti Sahakari Bank Ltd|baroda_city_bnk=The Baroda City Co-Op Bank Ltd|
bhavnagar_district=The Bhavnagar District Co-Op Bank Ltd|cnsbnk=The Chembur Nagarik Sahakari Bank,|
chikhli=The Chikhli Urban Co-Op Bank Ltd|mehsana=The co-op bank of Mehsana|
rajkot_cobnk=The Co-Operative Bank of Rajkot|commercial_co_bnk=The Commercial Co-Op Bank Ltd|
cosmos=The Cosmos Co-Op Bank Ltd|delhibnk=The Delhi State Co-operative Bank Ltd|
financial=The Financial Co-Operative Bank Ltd|gandhidham=The Gandhidham Co-Op Bank Limited|
gayatri_urban=The Gayatri Co-Operative Urban Bank Ltd.|
gscb=The Gujarat State Co-operative Bank Limited|hasti=The Hasti Co-Op Bank|
hindusthan=The Hindusthan Co-Op Bank Ltd|
ichalkaranji_merchants=The Ichalkaranji Merchants Co-Op Bank Ltd|
idar_nagarik=The Idar Nagarik Sahakari Bank Ltd.|jalgaon_sahkari=The Jalgaon Janata Sahakari Bank|
jalgaon=The Jalgaon Peoples Co-Operative Bank Ltd.|
kalupurbnk=The Kalupur Commercial Co.op. Bank Ltd|kangra=The Kangra Co-operative Bank Ltd|
karad_urban=The Karad Urban Co-op Bank|kurla_nagrik=The Kurla Nagrik Sahakari Bank Ltd|
lasalgaon_merchants=The Lasalgaon Merchants Co-op Bank Ltd|
mscbnk=The Maharashtra State Co-Op Bank Ltd|malad=The Malad Sahakari Bank Limited|
mansa_nagrik=The Mansa Nagrik Sahakari Bank Ltd|
mehsana_nagrik=The Mehsana Nagrik sahakari bank Ltd.|
mehsana_urban=The Mehsana Urban Co-operative Bank Ltd.|
mogaveera=The Mogaveera Co-Operative Bank Ltd|
mumbai_district=The Mumbai District Central Co-operative Bank|
municipalbnk=The Municipal Co-Op Bank Ltd, Mumbai|muslimbnk=The Muslim Co-Op Bank Ltd|
national_co_op_bnk=The National Co-Op Bank Ltd|nawanagar=The Nawanagar Co-operative Bank Ltd|
urbancoop=The New Urban Co-op Bank Ltd|panipat_urban=The Panipat Urban Co-operative Bank Ltd|
pratapbnk=The Pratap Co-Operative Bank Ltd|
sabarkantha=The Sabarkantha District Central Co-Op. Bank Ltd|
sahyadri_sahakari=The Sahyadri Sahakari Bank Ltd. Mumbai|
santrampur_urban=The Santrampur Urban Co-Op Bank Ltd|
sarvodaya_sahakari=The Sarvodaya Sahakari Bank Ltd|
satara_district=The Satara District Central Co-Op Bank Ltd|
satara_sahakari=The Satara Sahakari Bank Ltd.|saurashtra_co_bnk=The Saurashtra Co-Op Bank Ltd|
suratbnk=The Surat District Co-Op. Bank Ltd.|
surat_mercantile=The Surat Mercantile Co-Op. Bank Ltd, India|
spcb=The Surat People's Co-operative Bank Ltd.|sutexbnk=The Sutex co-op bank Ltd.|
udaipur_mahila_urban=The Udaipur Mahila Urban Co-Op Bank Ltd, India|
udaipur_urban=The Udaipur Urban Co-Op Bank Ltd|union_co_op_bnk=The Union Co-Op Bank Ltd,|
vaidyanath=The Vaidyanath Urban Co-Op Bank Ltd|varachha=The Varachha Co-Op Bank Ltd|
veraval_peoples=The Veraval Peoples Co-Op Bank,|vizag=The Visakhapatnam Co-operative Bank Ltd|
vsbbnk=The Vishweshawar Sahakari Bank Ltd|wai_urban=The Wai Urban Co-operative Bank Ltd|
wbscb=The West Bengal State Co-Operative Bank|tirupati=Tirupati Urban Co-Op Bank Ltd|
tjsb_sahakari=TJSB Sahakari Bank Ltd|uco=UCO Bank|ujjivan=Ujjivan Small Finance Bank|
ubi=Union Bank of India|united=United Bank of India|unjha_nagarik=Unjha Nagarik Sahakari Bank Ltd|
utkal_grameen=Utkal Grameen Bank|utkarshbnk=Utkarsh Small Finance Bank Ltd|
uttrakhand_gramin=Uttrakhand gramin Bank|vaishya_nagari=Vaishya Nagari sahakari bank ltd|
vaishya=Vaishya Sahakari BankLtd.|vardhaman_urban=Vardhaman Mahila Co-Op Urban Bank Ltd|
vasai_janata=Vasai Janata Sahakari Bank Ltd|vasai=Vasai Vikas Sahakari Bank Ltd|
veraval_mercantile=Veraval Mercantile Co-Op Bank Ltd|vidya_sahakari=Vidya Sahkari Bank Ltd|
vidyanand_co_bnk=Vidyanand Co-Op Bank|vcobnk=Vijay Co-Op. Bank Ltd|
vijay_co_op_bnk=Vijay Commercial Co-Op Bank Ltd|vijaya=Vijaya Bank|
vscbnk=Vikas Souharda Co-Op Bank Ltd|vishwas_co_op_bnk=Vishwas Co-operative Bank Ltd|
yashbnk=Yash Urban Co-Operative Credit Society ltd.|yesbnk=Yes Bank
`;

const NET_BANKING: readonly string[] = `
allahabad axis boi canara federal hdfc icici idfc indbnk indusind
karnataka kotak pnbbnk rbl sib sbi ubi yesbnk
`.trim().split(/\s/);

/** One bank that a customer can choose, by FinBox's identifier in lower case. */
export interface Bank {
  readonly id: string;
  readonly name: string;
  readonly hasNetBanking: boolean;
}

/**
 * DATA: the banks that FinBox publishes with their names, 346 on 2026-07-07, sorted by name; every
 * one takes statements as PDF. Source: FinBox BankConnect documentation, appendix "Bank
 * identifiers".
 */
export const BANKS: readonly Bank[] = NAMES.trim().replaceAll("\n", "").split("|").map((entry) => {
  const [id, name] = entry.split("=");
  return { id, name, hasNetBanking: NET_BANKING.includes(id) };
});

/** DATA: the banks that stand first, because most customers have one of them. */
export const POPULAR_BANKS: readonly string[] =
  "sbi hdfc icici axis kotak pnbbnk baroda canara ubi indusind".split(" ");

const BY_ID: ReadonlyMap<string, Bank> = new Map(BANKS.map((bank) => [bank.id, bank]));

/** The bank with the identifier; one that is not published goes by its identifier. */
export function bankOf(identifier: string): Bank {
  return BY_ID.get(identifier.toLowerCase()) ??
    { id: identifier.toLowerCase(), name: identifier.toUpperCase(), hasNetBanking: true };
}

/** Whether the bank is one of those published. */
export function isPublished(identifier: string): boolean {
  return BY_ID.has(identifier);
}

/** The banks whose name or identifier has each word of the search. */
export function searchBanks(search: string): readonly Bank[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return BANKS.filter(({ id, name }) => {
    const text = `${name} ${id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
