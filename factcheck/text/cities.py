"""Cities: which names are of two of them, so that what lies in one does not lie in the other.

Only large cities, and none that is part of another or grew together with it, each
with all its names. A town that is not listed is no city here, and nothing is
concluded from it.
"""

from __future__ import annotations

from factcheck.text.fold import key
from factcheck.text.titles import table

# Names of one city are joined by "=", the words of a name by "_".
_CITIES = """
london birmingham manchester liverpool leeds sheffield bristol newcastle=newcastle_upon_tyne nottingham leicester
southampton portsmouth plymouth norwich york cambridge oxford brighton hull exeter coventry edinburgh glasgow aberdeen
dundee inverness cardiff swansea belfast derry=londonderry dublin cork galway limerick
paris marseille=marseilles lyon=lyons toulouse nantes strasbourg=strassburg bordeaux lille rennes grenoble dijon rouen
berlin hamburg munich=münchen cologne=köln frankfurt stuttgart düsseldorf=dusseldorf leipzig dortmund essen dresden
bremen hanover=hannover nuremberg=nürnberg heidelberg freiburg mainz kassel rostock vienna=wien graz linz salzburg
innsbruck zurich=zürich geneva=genève bern=berne basel=basle lausanne lucerne=luzern
rome=roma milan=milano naples=napoli turin=torino palermo genoa=genova bologna florence=firenze venice=venezia verona
trieste bari madrid barcelona valencia seville=sevilla zaragoza=saragossa bilbao granada málaga=malaga lisbon=lisboa
porto=oporto coimbra amsterdam rotterdam utrecht eindhoven groningen maastricht the_hague=hague brussels=bruxelles
antwerp=antwerpen ghent=gent bruges=brugge liège=liege copenhagen=københavn aarhus odense aalborg stockholm
gothenburg=göteborg malmö=malmo uppsala oslo=christiania bergen trondheim stavanger tromsø=tromso helsinki=helsingfors
tampere turku=åbo reykjavik=reykjavík tallinn=reval tartu riga vilnius=wilno kaunas
warsaw=warszawa kraków=krakow=cracow łódź=lodz=łodz wrocław=wroclaw=breslau poznań=poznan gdańsk=gdansk=danzig lublin
prague=praha brno=brünn ostrava bratislava=pressburg budapest szeged debrecen bucharest=bucureşti
cluj=cluj-napoca timişoara=timisoara sofia plovdiv belgrade=beograd zagreb ljubljana=laibach sarajevo skopje tirana
athens thessaloniki=salonica=saloniki istanbul=constantinople ankara izmir=smyrna
moscow=moskva saint_petersburg=st_petersburg=leningrad=petrograd novosibirsk yekaterinburg=sverdlovsk kazan
volgograd=stalingrad vladivostok kyiv=kiev kharkiv=kharkov odesa=odessa lviv=lvov=lwów=lemberg dnipro=dnipropetrovsk
minsk tbilisi=tiflis yerevan baku tashkent almaty=alma-ata astana=nur-sultan kabul kandahar tehran=teheran isfahan
shiraz baghdad basra mosul damascus aleppo beirut jerusalem haifa amman riyadh jeddah mecca medina dubai abu_dhabi doha
cairo alexandria tripoli tunis algiers oran casablanca rabat marrakesh=marrakech dakar accra lagos abuja kano kinshasa
luanda nairobi mombasa kampala addis_ababa khartoum mogadishu dar_es_salaam harare lusaka johannesburg cape_town durban
pretoria maputo antananarivo
karachi lahore islamabad delhi=new_delhi mumbai=bombay kolkata=calcutta chennai=madras bangalore=bengaluru hyderabad
ahmedabad pune=poona jaipur lucknow dhaka=dacca chittagong=chattogram kathmandu colombo yangon=rangoon bangkok hanoi
ho_chi_minh_city=saigon phnom_penh kuala_lumpur singapore jakarta=batavia surabaya bandung manila cebu
beijing=peking shanghai guangzhou=canton shenzhen hong_kong wuhan chengdu chongqing tianjin nanjing=nanking xi'an=xian
hangzhou harbin taipei seoul busan=pusan pyongyang tokyo osaka kyoto nagoya sapporo fukuoka hiroshima nagasaki kobe
sydney melbourne brisbane perth adelaide canberra hobart darwin auckland christchurch dunedin
new_york=new_york_city los_angeles chicago houston phoenix philadelphia san_antonio san_diego dallas san_francisco
seattle denver boston el_paso detroit memphis oklahoma_city las_vegas baltimore milwaukee albuquerque tucson
sacramento kansas_city atlanta omaha miami minneapolis tulsa tampa new_orleans wichita cleveland honolulu
cincinnati pittsburgh st_louis=saint_louis buffalo nashville salt_lake_city indianapolis columbus louisville
charlotte austin toronto montreal=montréal vancouver calgary edmonton ottawa winnipeg quebec_city halifax
mexico_city guadalajara monterrey tijuana puebla havana santo_domingo san_juan kingston guatemala_city san_salvador
tegucigalpa managua bogotá=bogota medellín=medellin cali caracas maracaibo quito guayaquil lima cusco la_paz
santiago valparaíso=valparaiso buenos_aires rosario montevideo asunción=asuncion são_paulo=sao_paulo
rio_de_janeiro=rio brasília=brasilia salvador recife porto_alegre curitiba belo_horizonte
"""


def _folded(name: str) -> str:
    return " ".join(key(word) for word in name.replace(".", "").split())


_BY_NAME = {
    _folded(name.replace("_", " ")): names.split("=")[0] for names in table(_CITIES) for name in names.split("=")
}


def city(name: str) -> str:
    """The city of that name, as one name for all its names; "" for a name that is of none."""
    return _BY_NAME.get(_folded(name), "")


def apart(one: str, other: str) -> bool:
    """Whether two names are those of two cities."""
    ours, theirs = city(one), city(other)
    return bool(ours and theirs) and ours != theirs
