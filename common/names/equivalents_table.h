/// Holds the shipped table of names that are one by usage; its form is that of the user's own file,
/// but for that names are folded and have one space on each side, so that they can be looked for in
/// it.
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace clipfile {

inline constexpr std::string_view shipped_equivalents = R"(
# Places that changed their name or its spelling.
kyiv = kiev = kiew = kijow = kyjev = kijev = київ = киев
kharkiv = kharkov = charkiw = charkow = харків = харьков
lviv = lvov = lemberg = lwow = львів = львов
odesa = odessa = одеса = одесса
chernobyl = chornobyl = tschernobyl = tchernobyl = czarnobyl = чернобыль = чорнобиль
dnipro = dniepr = dnieper = dnjepr = днепр = дніпро
donbas = donbass = донбасс = донбас
luhansk = lugansk = луганск = луганськ
mykolaiv = nikolaev = nikolayev = mykolajiw = николаев = миколаїв
zaporizhzhia = zaporozhye = saporischschja = запорожье = запоріжжя
moscow = moskau = moscou = moskva = moskwa = mosca = moscu = москва
petersburg = petersbourg = петербург
beijing = peking = pekin = pechino = пекин
mumbai = bombay = мумбаи = бомбей
kolkata = calcutta = калькутта
chennai = madras
myanmar = burma = birmanie = birma = мьянма = бирма
yangon = rangoon = rangun
turkey = turkiye = turkei = turquie = турция = туреччина
istanbul = constantinople
tehran = teheran = teheran = тегеран
eswatini = swaziland
astana = nursultan = астана
belarus = belorussia = byelorussia = weissrussland = bielorussie = беларусь = белоруссия
vienna = wien = vienne = viena = вена
geneva = genf = geneve = ginevra = ginebra = женева
brussels = brussel = bruxelles = brussel = bruselas = брюссель
warsaw = warschau = varsovie = warszawa = варшава
prague = prag = praha = praga = прага
rome = roma = rom = рим
munich = munchen = мюнхен
cologne = koln = кельн
ukraine = ukraina = ucrania = ucraina = україна = украина
russia = russland = russie = rusia = rosja = россия = росія
germany = deutschland = allemagne = alemania = германия = німеччина
london = londres = londra = лондон
# People whose name is written in ways that no rule of sounds covers.
gaddafi = qaddafi = gheddafi = kadhafi = gadafi = khadafi = каддафи
tikhanovskaya = tsikhanouskaya = cichanouskaja = tichanowskaja = тихановская = ціханоўская
walesa = walesa = валенса
djokovic = dokovic = джокович = ђоковић
gorbachev = gorbatjov = gorbatsjov = горбачев
zelensky = zelenskyy = selenskyj = zelenski = зеленский = зеленський
# First names.
alexander = aleksandr = aleksander = alexandr = александр = олександр
alexei = aleksei = alexey = alexej = aleksej = алексей = олексій
andrei = andrey = andrej = andrii = andriy = андрей = андрій
dmitry = dmitri = dmitrij = dmitriy = dmytro = дмитрий = дмитро
sergei = sergey = sergej = serguei = sergii = serhiy = serhii = сергей = сергій
vladimir = wladimir = volodymyr = wolodymyr = wlodzimierz = владимир = володимир
yevgeny = evgeny = yevgeni = evgeni = jewgeni = yevhen = евгений = євген
yuri = yury = juri = jurij = iouri = yurii = юрий = юрій
mohammed = muhammad = mohamed = mohammad = muhammed = mehmed
# Short forms, offered only.
bill ~ william ~ will
bob ~ robert ~ rob
dick ~ richard ~ rick
jack ~ john
jim ~ james ~ jimmy
joe ~ joseph
mike ~ michael ~ mikhail
ted ~ edward ~ theodore
tom ~ thomas
tony ~ anthony
kate ~ katherine ~ catherine
liz ~ elizabeth
sasha ~ alexander
)";

}  // namespace clipfile
